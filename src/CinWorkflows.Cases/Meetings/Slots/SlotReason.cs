namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Something that speaks for or against a time.</summary>
/// <param name="Code">What.</param>
/// <param name="Cost">How many points it takes from the score; 0 where it speaks for the time.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record SlotReason(SlotReasonCode Code, int Cost, string Words)
{
    /// <summary>Says nothing about anybody.</summary>
    public override string ToString() => $"{Code} (-{Cost})";
}
