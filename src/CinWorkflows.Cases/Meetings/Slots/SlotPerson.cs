namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Somebody who is to be at a meeting.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Called">How the reasons call them, such as a name or "the chair".</param>
/// <param name="Part">What their absence means.</param>
/// <param name="Busy">When they are busy, as far as is known.</param>
/// <param name="Hours">When they work; null where nobody says, and any hour will do.</param>
public sealed record SlotPerson(string Id, string Called, SlotPart Part, IReadOnlyList<BusySpan> Busy, SlotHours? Hours = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Part} ({Busy.Count} busy)";
}
