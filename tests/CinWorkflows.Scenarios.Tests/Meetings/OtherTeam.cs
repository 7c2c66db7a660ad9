using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A team that does not hold the case, with its staff.</summary>
internal static class OtherTeam
{
    /// <summary>Another team of the authority, with a manager and a worker.</summary>
    public static async Task AddElsewhereAsync(this CaseWorld world)
    {
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Other team", world.Pack.Id), default);
        await world.SaveElsewhereAsync("tm-9", StaffArrangements.None);
        await world.SaveElsewhereAsync("sw-9", StaffArrangements.None);
    }

    public static Task SaveElsewhereAsync(this CaseWorld world, string id, StaffArrangements arrangements) => world.Host.Staff.SaveStaffAsync(
        new(id, $"{id} Elsewhere", $"{id}@council.example", "team-9", id == "tm-9" ? [Role.TeamManager] : [Role.SocialWorker, Role.SeniorSocialWorker]) { Arrangements = arrangements },
        default);
}
