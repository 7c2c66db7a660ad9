using System.Collections.Frozen;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Where a meeting is and how the family gets there (N9, H9). Kept in the record only.</summary>
/// <param name="Venue">A venue suitable for the child and the family; empty for a meeting that is online only.</param>
/// <param name="Transport">How transport was considered.</param>
/// <param name="ChildCare">How child care was considered.</param>
/// <param name="Timing">How the timing was considered.</param>
/// <param name="Room">The mailbox of a room that is booked in the calendar with it.</param>
/// <param name="Online">True where it can be attended online: the calendar makes the link, or whoever looks after the meeting.</param>
public sealed record MeetingLogistics(string Venue, string? Transport = null, string? ChildCare = null, string? Timing = null, string? Room = null, bool Online = false)
{
    /// <summary>What people write for the venue of a meeting that has none.</summary>
    private static readonly FrozenSet<string> NoPlace = FrozenSet.ToFrozenSet(
        ["", "online", "online only", "on line", "virtual", "virtually", "remote", "video call", "teams", "ms teams", "microsoft teams", "teams meeting", "zoom"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The https address by which it is attended online, where the calendar does not make it; null where nobody has put one in.</summary>
    public string? OnlineLink { get; init; }

    /// <summary>True where it is attended online and nowhere else.</summary>
    public bool IsOnlineOnly() => Online && NoPlace.Contains((Venue ?? "").Trim().TrimEnd('.'));

    /// <summary>Refuses a meeting without a place that is not online, and a link that does not open (N9, H9).</summary>
    /// <param name="field">Where they stand in the act.</param>
    /// <param name="desk">The case.</param>
    internal IEnumerable<Refusal> Placed(string field, CaseDesk desk) =>
    [
        .. IsOnlineOnly() ? [] : CaseDesk.Text($"{field}.venue", Venue, "the venue", desk.Pack.Gates.GetValueOrDefault(GateKind.Logistics)?.Clause),
        .. LinkGiven($"{field}.onlineLink", OnlineLink),
        .. OnlineLink is not null && !Online ? [new($"{field}.online", "a link is given, so say that it can be attended online.")] : Array.Empty<Refusal>(),
    ];

    /// <summary>Refuses a link that nobody can open.</summary>
    /// <param name="field">Where it stands in the act.</param>
    /// <param name="link">The link; null where none is given.</param>
    internal static IEnumerable<Refusal> LinkGiven(string field, string? link) => link is null || MeetingLink.Fault(link) is not { } fault ? [] : [new(field, fault)];

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
