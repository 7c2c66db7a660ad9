using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Meetings;

/// <summary>A manager agrees who chairs the next review.</summary>
internal sealed class AgreeChairTask : CaseTask
{
    public override string Slug => "review-chair";

    public override string Verb => "Agree who chairs the review";

    public override string Done => "Who chairs the review is agreed.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AgreeReviewChair;

    public override bool IsOffered(ShownCase shown) => shown.File is { Ending: null, CurrentPlan: not null } && shown.Pack.FindRule(DutyKind.AgreeReviewChair, null) is not null && Deciding.Is(shown, ApprovalKind.ReviewChair);

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        [new ChoiceField("chairId", "Who chairs?", await Chairs.OfAsync(desk, MeetingPurpose.Review, cancellationToken), IsList: true)];

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (chair, role) = Chairs.Read(form.Text("chairId", "Choose who chairs"));
        return [new ReviewChairAgreed(role, chair)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field == "chairRole" ? [new("chairId", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);
}
