using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Simulation.InventedAuthority;

/// <summary>A team of an invented authority, and those who work in it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Place">Where it works: a town that is on no map.</param>
/// <param name="Manager">Its manager.</param>
/// <param name="Workers">Its social workers, the senior one first.</param>
/// <param name="ServiceManager">The manager above the teams of the authority.</param>
/// <param name="Support">Its business support.</param>
internal sealed record InventedTeam(Team Team, string Place, StaffMember Manager, IReadOnlyList<StaffMember> Workers, StaffMember ServiceManager, StaffMember Support)
{
    public Actor Manages => new(Manager.Id, Role.TeamManager);

    public Actor ManagesService => new(ServiceManager.Id, Role.ServiceManager);

    public Actor Supports => new(Support.Id, Role.BusinessSupport);

    public string PackId => Team.PackId;
}
