using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>A page of whoever manages teams, about one of them.</summary>
internal abstract class TeamPage(IStaffDoor door, IStaffRegister register, TimeProvider clock) : StaffPage
{
    /// <summary>Which team; one's own where none is chosen.</summary>
    [FromQuery(Name = "team")]
    public string? TeamId { get; set; }

    protected IStaffDoor Door => door;

    /// <summary>Who looks.</summary>
    public StaffMember Person { get; private set; } = null!;

    /// <summary>All teams that they manage.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>The team that is shown.</summary>
    public Team Team => Teams.FirstOrDefault(team => team.Id == TeamId) ?? Teams[0];

    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>The address of a page about the same team.</summary>
    /// <param name="part">Its part of the address: "forecast"; empty for the board.</param>
    /// <param name="asked">What else is asked; what is null is left out.</param>
    public string Way(string part, params (string Name, string? Value)[] asked) =>
        TeamWays.Of(part, [.. asked, ("team", Teams.Count > 1 ? Team.Id : null)]);

    /// <summary>Finds the teams; where they manage none, the page is not found.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || ManagedTeams.Of(person, await register.TeamsAsync(cancellationToken)) is not [_, ..] teams)
        {
            return false;
        }

        (Person, Teams) = (person, teams);
        return true;
    }
}
