using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Support;

/// <summary>What business support does for a team.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class SupportModel(IStaffDoor door, IStaffDirectory staff, SupportReading reading, TimeProvider clock) : StaffPage
{
    public Team Team { get; private set; } = null!;

    public SupportWork Work { get; private set; } = null!;

    public DateOnly Today => LondonTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || await staff.FindTeamAsync(person.TeamId, cancellationToken) is not { } team)
        {
            return NotFound();
        }

        (Team, Work) = (team, await reading.OfAsync(team, cancellationToken));
        return Page();
    }
}
