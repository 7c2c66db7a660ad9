using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Workers;

/// <summary>
/// Another team of the authority becomes responsible; the case is unallocated until that team allocates it. What is open for its manager follows the case: the new
/// team's manager is told of it anew, of a danger at any hour.
/// </summary>
/// <param name="TeamId">The new team.</param>
/// <param name="Reason">Why.</param>
public sealed record TeamChanged(string TeamId, string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("teamId", TeamId, IsTeam: true)];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var same = desk.File.Allocation.TeamId == TeamId
            ? new Refusal[] { new("teamId", "this team is responsible already.") }
            : [];
        return
        [
            .. CaseDesk.Text("teamId", TeamId, "the team"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
            .. same,
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { TeamId = TeamId, TeamSince = stamp.At, WorkerId = null, WorkerLeavesOn = null } };
}
