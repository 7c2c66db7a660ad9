using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Staff;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Web.Doors;

/// <summary>The way to the staff directory for pages, in this process: the same checks and entries of the access log as the API's. It shows no case.</summary>
public interface IDirectoryDoor
{
    /// <summary>Whether whoever asks may add somebody, and say which cases somebody comes to: their roles, the teams that they manage, where they are written to.</summary>
    bool GivesRoles { get; }

    /// <summary>The authorities, by their packs' ids.</summary>
    IReadOnlyList<string> Authorities { get; }

    /// <summary>All members of staff, by id.</summary>
    Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken cancellationToken);

    /// <summary>All teams, by id.</summary>
    Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken);

    /// <summary>How many open cases a member of staff holds: a number, and nothing of the cases.</summary>
    Task<int> CasesHeldByAsync(string staffId, CancellationToken cancellationToken);

    /// <summary>How many open cases a team holds.</summary>
    Task<int> CasesOfTeamAsync(string teamId, CancellationToken cancellationToken);

    /// <summary>What speaks against an entry, by the field of the request; and the entry as it would be, null where that cannot be told.</summary>
    Task<(StaffMember? Member, IReadOnlyList<Refusal> Refusals)> CheckStaffAsync(string id, StaffRequest request, CancellationToken cancellationToken);

    /// <summary>Saves an entry; where anything speaks against it, nothing is saved.</summary>
    Task<IReadOnlyList<Refusal>> SaveStaffAsync(string id, StaffRequest request, CancellationToken cancellationToken);

    /// <summary>Saves a team; where anything speaks against it, nothing is saved.</summary>
    Task<IReadOnlyList<Refusal>> SaveTeamAsync(string id, TeamRequest request, CancellationToken cancellationToken);
}
