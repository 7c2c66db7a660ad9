using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.ChildProtection;

/// <summary>A child protection plan began: the case is on hold.</summary>
internal sealed class PlanStartedTask : CaseTask
{
    public override string Slug => "protection-started";

    public override string Verb => "A child protection plan began";

    public override string Done => "The case is on hold while the child protection plan is in place.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.Hold is null;

    public override IEnumerable<string> Lead(TaskDesk desk) => ["The case is on hold while it is in place: nothing of this procedure falls due."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new DateField("on", "When did it begin?")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new ChildProtectionPlanStarted(form.Date("on", "The day on which the child protection plan began"))];
}

/// <summary>A child protection plan ended: the case goes on.</summary>
internal sealed class PlanEndedTask : CaseTask
{
    public override string Slug => "protection-ended";

    public override string Verb => "The child protection plan ended";

    public override string Done => "The case goes on.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ResolveHold;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.Hold is not null;

    public override IEnumerable<string> Lead(TaskDesk desk) => ["The case goes on from that day. What falls due then is shown before you save."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new DateField("on", "When did it end?")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new ChildProtectionPlanEnded(form.Date("on", "The day on which the child protection plan ended"))];
}

/// <summary>A manager ends a case that is on hold, as child protection goes on.</summary>
internal sealed class EndForProtectionTask : CaseTask
{
    public override string Slug => "protection-close";

    public override string Verb => "Close the case, as child protection goes on";

    public override string Done => "The case is closed.";

    public override bool IsOffered(ShownCase shown) => shown.File is { Ending: null, Hold: not null } && Deciding.Is(shown, ApprovalKind.Closure);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reason", "Why?"), .. SettledItems.Fields(desk)]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new CaseEndedForChildProtection(desk.Case.Today, form.Text("reason", "Say why"), SettledItems.Read(form, desk))];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => SettledItems.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}

/// <summary>The child is looked after: the case ends.</summary>
internal sealed class LookedAfterTask : CaseTask
{
    public override string Slug => "looked-after";

    public override string Verb => "The child became looked after";

    public override string Done => "The case is closed, as the child is looked after.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown);

    public override IEnumerable<string> Lead(TaskDesk desk) => ["The case ends here. The care plan takes its place."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new DateField("on", $"Since when is {desk.Case.Child} looked after?"), .. SettledItems.Fields(desk)]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new BecameLookedAfter(form.Date("on", "The day since which the child is looked after"), SettledItems.Read(form, desk))];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => SettledItems.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}
