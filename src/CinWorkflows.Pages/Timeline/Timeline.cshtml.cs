using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Timeline;

/// <summary>What happened in a case, the latest day first: what people did, or all of it with dates, notices and messages.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class TimelineModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    private const int PerPage = 50;

    /// <summary>Whether dates, notices and messages are shown besides what people did.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    /// <summary>Which page, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<IGrouping<DateOnly, TimelineLine>> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var lines = (await door.DescribeAsync(Case.View, cancellationToken)).Timeline.Where(line => All || line.Kind == "act").Reverse().ToList();
        Pages = Math.Max(1, (lines.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, Pages);
        Days = [.. lines.Skip((Number - 1) * PerPage).Take(PerPage).GroupBy(line => LondonTime.DateOf(line.At))];
        return Page();
    }
}
