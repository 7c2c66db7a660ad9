using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Reviews;

/// <summary>The outcome of a review that was held.</summary>
internal sealed class OutcomeTask : CaseTask
{
    public override string Slug => "outcome";

    public override string Verb => "Record the outcome of the review";

    public override string Done => "The outcome is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.RecordReviewOutcome;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.AwaitingOutcome is not null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => OutcomeFields.OfAsync(desk, isOptional: false, cancellationToken);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [OutcomeFields.Read(form, desk, desk.Case.Today)];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => OutcomeFields.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}
