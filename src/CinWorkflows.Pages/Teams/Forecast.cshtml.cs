using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>What will be late in the next two weeks as things stand, with what saves it.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class ForecastModel(IStaffDoor door, IStaffRegister register, BoardReading reading, TimeProvider clock) : TeamPage(door, register, clock)
{
    public IReadOnlyList<ForecastLine> Lines { get; private set; } = [];

    /// <summary>What will be late unless something changes, and what will be unless it is done.</summary>
    public IEnumerable<(string Heading, string Meaning, IReadOnlyList<ForecastLine> Lines)> Parts =>
    [
        ("Late as things stand", "These miss their date unless you change something.", [.. Lines.Where(line => line.Breach.IsCertain)]),
        ("Late unless they are done", "Nothing is arranged that does these in time.", [.. Lines.Where(line => !line.Breach.IsCertain)]),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Lines = reading.Forecast(await reading.OfAsync(Team, cancellationToken));
        return Page();
    }
}
