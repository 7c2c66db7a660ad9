namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What would give more times: each of them is ruled out by this one thing alone.</summary>
/// <param name="Kind">What would have to give way.</param>
/// <param name="Count">How many times that would give.</param>
/// <param name="FirstAt">The first of them.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="PersonId">Who it is about; null where it is about nobody.</param>
public sealed record SlotHelp(HelpKind Kind, int Count, DateTimeOffset FirstAt, string Words, string? PersonId = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Kind}: {Count}";
}
