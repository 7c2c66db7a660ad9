using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Planning;

/// <summary>The plan is written, on a page of its own.</summary>
internal sealed class WritePlanTask : CaseTask
{
    public override string Slug => "plan-write";

    public override string Verb => "Write the plan";

    public override string Done => "The draft is saved.";

    public override bool HasForm => false;

    public override string? OwnPage(string caseId) => $"{CaseWays.Case(caseId)}/plan/write";

    public override bool IsFor(Duty duty, CaseFile file) =>
        (duty.Kind is DutyKind.AgreePlan or DutyKind.AmendPlan or DutyKind.CompleteAdoptedPlan || (duty.Kind == DutyKind.CirculateAmendedPlan && file.CurrentPlan is { CirculatedOn: not null })) && file.Plans.LastOrDefault() is not { AgreedOn: null };

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && (shown.File.FirstPlanningMeeting?.HeldOn is not null || shown.File.CurrentPlan is not null);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>([]);
}
