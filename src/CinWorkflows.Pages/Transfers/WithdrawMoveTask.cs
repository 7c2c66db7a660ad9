using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>A move is taken back for another reason than where the family is: nobody permits any more that it is shared, or the case is about to end here.</summary>
internal sealed class WithdrawMoveTask : MoveTask
{
    public override string Slug => "move-withdraw";

    public override string Verb => "Withdraw the move";

    public override string Done => "The move is withdrawn. This authority holds the case.";

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        "If the other authority was told, it confirms that it has not accepted. What was sent opens no more.",
        "If the family has come back or does not move, record where the family is instead.",
    ];

    public override PageTask? First(TaskDesk desk) => MoveOf(desk) is { } move ? new(Cases.CaseWays.Task(desk.Case.Id, "move-where", move.Label), "Record where the family is") : null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField(
            "why",
            "Why is it withdrawn?",
            [
                new($"{WithdrawalReason.ConsentWithdrawn}", "Permission to share was taken back, and there is no other ground", "If the child lives there, a manager decides what becomes of it: nobody there is told."),
                new($"{WithdrawalReason.CaseEnded}", "The case is about to end here for another reason"),
            ]),
        new TextField("reasons", "What happened?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferWithdrawn(IdOf(desk), form.Date("on", "The day"), form.Choice<WithdrawalReason>("why", "Say why it is withdrawn"), form.Text("reasons", "Say what happened"))];
}

/// <summary>The other authority confirms that it has not accepted a move that was withdrawn.</summary>
internal sealed class WithdrawalConfirmedTask : MoveTask
{
    public override string Slug => "move-withdrawal-confirmed";

    public override string Verb => "Record that they confirm the withdrawal";

    public override string Done => "The confirmation is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ConfirmWithdrawal;

    public override IEnumerable<string> Lead(TaskDesk desk) => [.. base.Lead(desk), "Record it once they have said that they have not taken the child over. If they have, record that they accept instead."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new DateField("on", "When did they confirm it?")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new WithdrawalConfirmed(IdOf(desk), form.Date("on", "The day on which they confirmed it"))];
}
