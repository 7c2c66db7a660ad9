using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Safeguarding;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Handover;

/// <summary>One page for whoever takes a case over: what is promised and by when, who disagrees, what changed of late, and whom to ring.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class BriefModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    /// <summary>How far back it looks, in days: four weeks.</summary>
    private const int Lately = 28;

    private const int MostNews = 12;

    public ProcedureChart Chart { get; private set; } = null!;

    /// <summary>Who holds the case, by name; null where nobody does.</summary>
    public string? Worker { get; private set; }

    public IReadOnlyList<PromiseLine> Promises { get; private set; } = [];

    /// <summary>Who does not agree with the plan.</summary>
    public IReadOnlyList<string> Disagreements { get; private set; } = [];

    /// <summary>What must not be told to somebody, and whom they must not meet.</summary>
    public IReadOnlyList<string> MustNot { get; private set; } = [];

    /// <summary>What was recorded of late, the newest first.</summary>
    public IReadOnlyList<TimelineLine> News { get; private set; } = [];

    /// <summary>Whom of the service to ring, the first first.</summary>
    public IReadOnlyList<RingFirst> Ring { get; private set; } = [];

    /// <summary>The next meeting; empty where none is arranged.</summary>
    public string NextMeeting { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var file = Case.File;
        Chart = ProcedureChart.Of(file, Case.Pack);
        Worker = file.Allocation.WorkerId is { } worker ? await Reading.StaffNameAsync(worker, cancellationToken) : null;
        var promises = new List<PromiseLine>();
        foreach (var view in Case.View.Duties)
        {
            promises.Add(new(Case.Title(view.Duty), DueWords.When(view.Duty, Case.Today), await WhoseAsync(view.Duty, cancellationToken), view.Duty.IsOverdue(Case.Today)));
        }

        Promises = promises;
        Disagreements = file.CurrentPlan is { } plan ? [.. Case.View.People.Where(person => plan.DisagreementOf(person.Id) is not null).Select(person => $"{person.Name} disagreed with version {plan.Version} on {PlainWords.ShortDate(plan.DisagreementOf(person.Id)!.On)}")] : [];
        MustNot = [.. Case.View.People.SelectMany(person => RestrictionInWords.Of(file, person.Id).Concat(SafeWays.Never(person)).Select(sentence => $"{person.Name}: {sentence}"))];
        News = [.. (await door.DescribeAsync(Case.View, cancellationToken)).Timeline.Where(line => line.Kind == "act" && LondonTime.DateOf(line.At) > Case.Today.AddDays(-Lately)).OrderByDescending(line => line.At).Take(MostNews)];
        Ring = await Reading.WhomToRingAsync(Case, cancellationToken);
        NextMeeting = file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged && LondonTime.DateOf(meeting.StartsAt) >= Case.Today).OrderBy(meeting => meeting.StartsAt).Select(meeting => PlainWords.Between(meeting.StartsAt, meeting.EndsAt)).FirstOrDefault() ?? "";
        return Page();
    }

    private async Task<string> WhoseAsync(Duty duty, CancellationToken cancellationToken) => duty.OwnerId is { } owner ? await Reading.StaffNameAsync(owner, cancellationToken) : $"the {Case.Pack.NameOf(duty.Owner)}";
}

/// <summary>Something that is promised.</summary>
/// <param name="Title">What.</param>
/// <param name="When">By when.</param>
/// <param name="Whose">Who does it.</param>
/// <param name="IsOverdue">Whether that day is past.</param>
internal sealed record PromiseLine(string Title, string When, string Whose, bool IsOverdue);
