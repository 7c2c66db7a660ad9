using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>A dispute or delay with another authority is brought to the service manager.</summary>
internal sealed class BringDisputeTask : CaseTask
{
    public override string Slug => "dispute-bring";

    public override string Verb => "Bring a dispute to the service manager";

    public override string Done => "The service manager is told.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.NotifyServiceManager;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.OpenTransfer?.Dispute is { IsOpen: true, NotifiedOn: null };

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("note", "What should they know?", "What the other authority says, and what was tried.")]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new ServiceManagerNotified(desk.Case.File.OpenTransfer?.Id ?? "", desk.Case.Today, form.Optional("note"))];
}

/// <summary>A service manager decides on a dispute or delay with another authority.</summary>
internal sealed class DecideDisputeTask : CaseTask
{
    public override string Slug => "dispute-decide";

    public override string Verb => "Decide on a dispute with another authority";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DecideTransferDispute;

    public override bool IsOffered(ShownCase shown) => shown.File.OpenTransfer?.Dispute is { IsOpen: true } && Deciding.Is(shown, ApprovalKind.TransferDispute);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField(
            "decision",
            "What is decided?",
            [
                new($"{DisputeDecision.RemainResponsible}", "This authority stays responsible", "The move of the case ends."),
                new($"{DisputeDecision.OfferAgain}", "The child is offered again", "After talking with them."),
                new($"{DisputeDecision.AssertTheirs}", "The other authority is responsible, and is told so", "Because the child is found there. It needs legal advice."),
            ]),
        new TextField("reasons", "Why?"),
        new TextField("advice", "What does the legal advice say?", "Leave it empty where there is none.", Rows: 3),
        new DateField("adviceOn", "When was it given?"),
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var decision = form.Choice<DisputeDecision>("decision", "Say what is decided");
        var reasons = form.Text("reasons", "Say why");
        var advice = form.Optional("advice") is { } words ? new LegalAdvice(form.Date("adviceOn", "The day of the legal advice"), words) : null;
        return [new TransferDisputeDecided(desk.Case.File.OpenTransfer?.Id ?? "", desk.Case.Today, decision, reasons, advice)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field switch
    {
        "legalAdvice" or "legalAdvice.advice" => [new("advice", PlainReason.Of(refusal.Reason, desk.Case))],
        "legalAdvice.on" => [new("adviceOn", PlainReason.Of(refusal.Reason, desk.Case))],
        _ => base.Say(refusal, form, desk),
    };
}
