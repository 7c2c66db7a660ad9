using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Timeline;

/// <summary>
/// What happened in a case, the latest first: what people did, by the day on which it happened, with what they wrote; or all that the service did, too, by
/// the day on which it was recorded.
/// </summary>
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

    public IReadOnlyList<IGrouping<DateOnly, ShownLine>> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var lines = All ? await EverythingAsync(cancellationToken) : await DoneAsync(cancellationToken);
        Pages = Math.Max(1, (lines.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, Pages);
        Days = [.. lines.Skip((Number - 1) * PerPage).Take(PerPage).GroupBy(line => line.On)];
        return Page();
    }

    private async Task<IReadOnlyList<ShownLine>> DoneAsync(CancellationToken cancellationToken)
    {
        var lines = new List<ShownLine>();
        foreach (var entry in (await door.Cases.ActsAsync(Case.Id, cancellationToken)).OrderByDescending(ActWords.HappenedOn).ThenByDescending(entry => entry.Sequence))
        {
            var (happened, recorded) = (ActWords.HappenedOn(entry), LondonTime.DateOf(entry.RecordedAt));
            var later = happened == recorded ? "" : $", recorded on {PlainWords.ShortDate(recorded)}";
            var who = await Reading.StaffNameAsync(entry.RecordedFor ?? entry.Actor.Id, cancellationToken);
            lines.Add(new(happened, null, ActWords.What(entry.Act), $"{who}{later}", [.. ActWords.Of(entry.Act, Case).Where(said => said.What != "Day")]));
        }

        return lines;
    }

    private async Task<IReadOnlyList<ShownLine>> EverythingAsync(CancellationToken cancellationToken) =>
    [
        .. (await door.DescribeAsync(Case.View, cancellationToken)).Timeline.Reverse()
            .Select(line => new ShownLine(LondonTime.DateOf(line.At), PlainWords.Time(line.At), line.Detail is null ? line.What : $"{line.What}: {line.Detail}", line.Name ?? line.Who ?? "", [])),
    ];
}

/// <summary>Something that happened.</summary>
/// <param name="On">The day.</param>
/// <param name="At">The time; null where only the day counts.</param>
/// <param name="What">What.</param>
/// <param name="Who">Who did it or was told, and when it was recorded where that was another day; empty for the service.</param>
/// <param name="Said">What was written.</param>
internal sealed record ShownLine(DateOnly On, string? At, string What, string Who, IReadOnlyList<(string What, string Said)> Said);
