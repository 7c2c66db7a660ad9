using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Layout;

/// <summary>From when to when something is.</summary>
internal readonly record struct LetterTime(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>London's date and clock times in English.</summary>
    public override string ToString() => PlainWords.Between(From, To);
}
