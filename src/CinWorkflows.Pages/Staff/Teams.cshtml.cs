using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Staff;

/// <summary>The teams, with how many work in each and how many open cases it has.</summary>
[Authorize(PagePolicies.KeepTeams)]
internal sealed class TeamsModel(IDirectoryDoor door) : StaffPage
{
    /// <summary>True once a team was saved just now.</summary>
    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    public IReadOnlyList<(Team Team, int Staff, int Cases)> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var staff = (await door.StaffAsync(cancellationToken)).ToLookup(member => member.TeamId);
        var teams = new List<(Team, int, int)>();
        foreach (var team in await door.TeamsAsync(cancellationToken))
        {
            teams.Add((team, staff[team.Id].Count(), await door.CasesOfTeamAsync(team.Id, cancellationToken)));
        }

        Teams = teams;
    }
}
