using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Where a meeting is and how the family gets there (N9, H9). Kept in the record only.</summary>
/// <param name="Venue">A venue suitable for the child and the family.</param>
/// <param name="Transport">How transport was considered.</param>
/// <param name="ChildCare">How child care was considered.</param>
/// <param name="Timing">How the timing was considered.</param>
/// <param name="Room">The mailbox of a room that is booked in the calendar with it.</param>
/// <param name="Online">True where a link for attending online is asked of the calendar.</param>
public sealed record MeetingLogistics(string Venue, string? Transport = null, string? ChildCare = null, string? Timing = null, string? Room = null, bool Online = false)
{
    /// <summary>Refuses to leave unsaid what the clause wants considered (N9, H9).</summary>
    /// <param name="field">Where they stand in the act.</param>
    /// <param name="desk">The case.</param>
    internal IEnumerable<Refusal> Considered(string field, CaseDesk desk) => desk.Pack.Gates.GetValueOrDefault(GateKind.Logistics) is { Clause: var clause }
        ?
        [
            .. CaseDesk.Text($"{field}.transport", Transport, "how transport was considered", clause),
            .. CaseDesk.Text($"{field}.childCare", ChildCare, "how child care was considered", clause),
            .. CaseDesk.Text($"{field}.timing", Timing, "how the timing was considered", clause),
        ]
        : [];
}
