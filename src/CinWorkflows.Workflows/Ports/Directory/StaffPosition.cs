using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;

namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>
/// How a member of staff stands to the cases of their authority on a day, as the directory has it: whose cases they work on, of which
/// teams they are, and which they manage. Who may record an act and who may read are both asked of it.
/// </summary>
/// <param name="StaffId">Who.</param>
/// <param name="Authority">Their authority, by its pack's id.</param>
/// <param name="TeamId">Their own team.</param>
public sealed record StaffPosition(string StaffId, string Authority, string TeamId)
{
    /// <summary>The colleagues for whom they stand in on that day, by id.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The teams of those colleagues, of which they are on that day; a manager only of those whose manager they stand in for.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>The teams that they manage besides their own.</summary>
    public IReadOnlyList<string> ManagedTeams { get; init; } = [];

    /// <summary>True for whoever is above every team of the authority.</summary>
    public bool IsAboveTeams { get; init; }

    /// <summary>True for whoever acts in a role of those who manage: named on a restricted case they manage it, whichever team holds it.</summary>
    public bool IsManager { get; init; }

    /// <summary>How they stand to a case.</summary>
    /// <param name="file">The case.</param>
    public Relation To(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.NamedPeople is { } named ? NeedToKnow.OfRestricted(Ordinary(file), named.Contains(StaffId), IsManager) : Ordinary(file);
    }

    /// <summary>How they stand to the cases of a team, whoever works on them.</summary>
    /// <param name="teamId">A team of their authority.</param>
    public Relation ToTeam(string teamId) =>
        TeamId == teamId || StandsInFor.Contains(teamId) ? Relation.Team
        : IsAboveTeams || ManagedTeams.Contains(teamId) ? Relation.ManagedTeam
        : Relation.Authority;

    private Relation Ordinary(CaseFile file)
    {
        var (teamId, workerId) = (file.Allocation.TeamId, file.Allocation.WorkerId);
        return file.Pack.Id != Authority ? Relation.None
            : StaffId == workerId || StaffId == file.Allocation.LeadProfessionalId ? Relation.Worker
            : TeamId == teamId ? Relation.Team
            : workerId is not null && Covers.Contains(workerId) ? Relation.Cover
            : ToTeam(teamId);
    }
}
