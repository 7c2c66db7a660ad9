using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>The plans that come to twelve months: the specific review, and the need for longer-term support that a manager acknowledges.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class GatesModel(IStaffDoor door, IStaffRegister register, BoardReading reading, CaseTasks tasks, TimeProvider clock) : TeamPage(door, register, clock)
{
    private const int FromMonths = 9;

    public IReadOnlyList<GateLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Lines = [.. (await reading.OfAsync(Team, cancellationToken)).Select(Of).OfType<GateLine>().OrderBy(line => line.TwelveMonths)];
        return Page();
    }

    private GateLine? Of(BoardLine line)
    {
        var file = line.Row.Case.File;
        if (file is not { Ending: null, Hold: null, CurrentPlan: { } plan, FirstPlan.AgreedOn: { } agreed } || agreed.AddMonths(FromMonths) > Today)
        {
            return null;
        }

        var review = line.Row.Case.Duties.FirstOrDefault(view => view.Duty.Kind == DutyKind.HoldTwelveMonthReview)?.Duty;
        return new(line, agreed.AddYears(1), review is null ? null : DueWords.When(review, Today), file.Reviews.LastOrDefault(held => held is { TwelveMonth: true, HeldOn: not null })?.HeldOn, plan.LongTerm, file.LongTermAcknowledgedOn)
        {
            Review = review is null ? null : tasks.PageFor(file, review),
            Acknowledge = plan.LongTerm && file.LongTermAcknowledgedOn is null && tasks.Find("long-term") is { } task ? new(CaseWays.Task(file.CaseId, task.Slug), task.Verb) : null,
        };
    }
}

/// <summary>A plan that comes to twelve months, or is beyond.</summary>
/// <param name="Line">Its case.</param>
/// <param name="TwelveMonths">Twelve months after the first version was agreed.</param>
/// <param name="ReviewDue">By when the specific review is due; null where it is not asked for.</param>
/// <param name="ReviewedOn">The last one; null where none was held.</param>
/// <param name="LongTerm">Whether the plan states a need for longer-term support.</param>
/// <param name="AcknowledgedOn">The day on which a manager acknowledged it; null where nobody has.</param>
internal sealed record GateLine(BoardLine Line, DateOnly TwelveMonths, string? ReviewDue, DateOnly? ReviewedOn, bool LongTerm, DateOnly? AcknowledgedOn)
{
    /// <summary>Where the review is arranged or recorded.</summary>
    public PageTask? Review { get; init; }

    /// <summary>Where the need is acknowledged.</summary>
    public PageTask? Acknowledge { get; init; }
}
