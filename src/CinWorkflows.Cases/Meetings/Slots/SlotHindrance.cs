namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Why a time does not fit.</summary>
/// <param name="Kind">What rules it out.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="PersonId">Whose fault it is; null where it is nobody's.</param>
/// <param name="Clause">The clause that it would break; null for plain sense.</param>
public sealed record SlotHindrance(HindranceKind Kind, string Words, string? PersonId = null, string? Clause = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Kind}";
}
