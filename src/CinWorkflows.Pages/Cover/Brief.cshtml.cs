using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Safeguarding;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Cover;

/// <summary>One page to print for whoever takes over for a while: what is due, what was promised, who disagrees, what is new, and whom to ring.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class BriefModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    private const int NewForDays = 28;

    public string? Worker { get; private set; }

    public IReadOnlyList<(string Title, string When)> Due { get; private set; } = [];

    public IReadOnlyList<(string What, string Who, string By)> Promised { get; private set; } = [];

    public IReadOnlyList<string> Disagreeing { get; private set; } = [];

    public IReadOnlyList<(string On, string What)> New { get; private set; } = [];

    public IReadOnlyList<RingFirst> Ring { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var acts = await door.Cases.ActsAsync(Case.Id, cancellationToken);
        var content = Case.File.CurrentPlan is { } plan ? PlanText.Of(acts, plan.Version) : null;
        Worker = Case.File.Allocation.WorkerId is { } worker ? await Reading.StaffNameAsync(worker, cancellationToken) : null;
        Due = [.. Case.View.Duties.Select(open => (Case.Title(open.Duty), DueWords.When(open.Duty, Case.Today)))];
        Promised = [.. (Case.File.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null).OrderBy(action => action.By).Select(action => (What(content, action.Id), Who(action.OwnerId), PlainWords.ShortDate(action.By)))];
        Disagreeing = [.. PlanDisagreements.Open(Case.File).Select(one => $"{Who(one.Recipient ?? "")} {PlanDisagreements.What(one, Case.File)} version {one.Version}{Areas(acts.Select(act => act.Act).OfType<PlanReplyRecorded>(), one)}")];
        New = [.. acts.Where(act => ActWords.HappenedOn(act) > Case.Today.AddDays(-NewForDays)).OrderByDescending(ActWords.HappenedOn).Select(act => (PlainWords.ShortDate(ActWords.HappenedOn(act)), ActWords.What(act.Act)))];
        Ring = await Reading.WhomToRingAsync(Case, cancellationToken);
        return Page();
    }

    private string Who(string id) => Case.NameOf(id) is var name && name != id ? name : Case.StaffNames.GetValueOrDefault(id, id);

    private static string What(PlanContent? content, string actionId) => content?.Actions.FirstOrDefault(action => action.Id == actionId)?.Description ?? actionId;

    private static string Areas(IEnumerable<PlanReplyRecorded> replies, PlanSubject subject) =>
        replies.LastOrDefault(reply => reply.Version == subject.Version && reply.PersonId == subject.Recipient)?.Areas is { } areas ? $": {areas}" : "";
}
