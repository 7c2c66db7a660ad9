namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>How many of the times looked at something rules out; one time can be ruled out by several.</summary>
/// <param name="Kind">What rules them out.</param>
/// <param name="Count">How many.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="PersonId">Who it is about; null where it is about nobody.</param>
public sealed record SlotExclusion(HindranceKind Kind, int Count, string Words, string? PersonId = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Kind}: {Count}";
}
