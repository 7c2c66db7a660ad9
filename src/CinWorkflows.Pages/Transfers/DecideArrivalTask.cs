using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>A manager decides about a child who has moved here: taken over, assessed anew, no longer in need, or refused.</summary>
internal sealed class DecideArrivalTask : ArrivalTask
{
    public override string Slug => "arrival-decide";

    public override string Verb => "Decide about the child who has moved here";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind is DutyKind.DecideTransferIn or DutyKind.AnswerAssertion or DutyKind.SettleRefusedTransfer;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        ArrivalOf(desk) switch
        {
            { AssertedOn: { } on } => $"{From(desk)} decided on {PlainWords.ShortDate(on)} that this authority is responsible, because {desk.Case.ChildFirst} is found here. It cannot be refused.",
            { ResidentOn: not null } => $"{From(desk)} holds the case until you take it over. {desk.Case.ChildFirst} lives here already, so by law this authority keeps {desk.Case.ChildFirst} safe now.",
            _ => $"{From(desk)} holds the case until you take it over and the family lives here.",
        },
    ];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField(
            "decision",
            "What is decided?",
            [
                new($"{TransferInDecision.Accept}", "Take over, on the assessment that came"),
                new($"{TransferInDecision.Reassess}", "Take over, and assess anew", "The visits of the plan that came go on meanwhile."),
                new($"{TransferInDecision.NoFurtherAction}", "Take over, and end the case: no longer in need"),
                .. ArrivalOf(desk)?.AssertedOn is null ? [new Choice($"{TransferInDecision.Refuse}", "Refuse", "The former authority goes on holding the case, and is told why.")] : Array.Empty<Choice>(),
            ]),
        new DateField("from", "If it is taken over: from which day?"),
        new ChoiceField("about", "If it is refused: what is disputed?", [new($"{DisputeAbout.Responsibility}", "Who is responsible"), new($"{DisputeAbout.Threshold}", "Whether the child is in need")]),
        new TextField("reasons", "Why?"),
        .. IsTraffickingAsked(desk)
            ? [
                new ChoiceField("trafficking", $"Could {desk.Case.ChildFirst} be trafficked or enslaved?", [new("yes", "Yes, or I am not sure", "A safeguarding concern is raised at once."), new("no", "No")], "It is asked because the family has moved several times in two years."),
                new TextField("traffickingReasons", "What speaks for it, and what against?", Rows: 3),
            ]
            : Array.Empty<Field>(),
        new LineField("duplicateReason", "Why does the child have this case beside the other one?") { OnlyIfAsked = true },
        .. SettledItems.Fields(desk),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) =>
        form.Set("from", (ArrivalOf(desk)?.ResidentOn ?? ArrivalOf(desk)?.ExpectedOn) is { } there && there > desk.Case.Today ? there : desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var decision = form.Choice<TransferInDecision>("decision", "Say what is decided");
        var isRefused = decision == TransferInDecision.Refuse;
        return
        [
            new TransferInDecided(
                desk.Case.Today,
                decision,
                isRefused ? null : form.Date("from", "The day from which it is taken over"),
                form.Text("reasons", "Say why"),
                isRefused ? form.Choice<DisputeAbout>("about", "Say what is disputed") : null,
                decision == TransferInDecision.NoFurtherAction ? SettledItems.Read(form, desk) : null)
            {
                DuplicateReason = form.Optional("duplicateReason"),
                Trafficking = IsTraffickingAsked(desk) && !isRefused
                    ? new(form.YesOrNo("trafficking", "Say whether the child could be trafficked or enslaved"), form.Text("traffickingReasons", "Say what speaks for it and what against"))
                    : null,
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        SettledItems.Say(refusal, form, desk)
        ?? (refusal.Reason.Contains("'duplicateReason'", StringComparison.Ordinal)
            ? [new("duplicateReason", PlainReason.Of(refusal.Reason.Replace("say in 'duplicateReason'", "say here", StringComparison.Ordinal), desk.Case))]
            : base.Say(refusal, form, desk));

    protected override string FieldOf(string field) => field switch
    {
        "responsibleFrom" => "from",
        "trafficking.reasons" => "traffickingReasons",
        _ => base.FieldOf(field),
    };

    private static bool IsTraffickingAsked(TaskDesk desk) => desk.Case.Pack.Transfers is { } rules && ArrivalOf(desk)?.RecentMoves >= rules.PromptAfterMoves;
}

/// <summary>After a withdrawal that crossed the acceptance it was found out where the family is, and who goes on.</summary>
internal sealed class SettleCrossedWithdrawalTask : ArrivalTask
{
    public override string Slug => "arrival-crossed";

    public override string Verb => "Record where the family was found";

    public override string Done => "It is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleCrossedWithdrawal;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
        [.. base.Lead(desk), $"{From(desk)} withdrew the move after you had taken the child over, so this authority is still responsible. Find out where the family is. If it has left, tell of that move."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reasons", "Where is the family, and who goes on?", Rows: 3), new DateField("on", "When did you find out?")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new CrossedWithdrawalSettled(form.Date("on", "The day"), form.Text("reasons", "Say where the family is"))];
}
