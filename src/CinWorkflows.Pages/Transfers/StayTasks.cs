using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The authority where the child stays for a while was told that the child is there, until when, and who holds the case.</summary>
internal sealed class StayToldTask : MoveTask
{
    public override string Slug => "move-stay-told";

    public override string Verb => "Record that they were told of the stay";

    public override string Done => "It is recorded. This authority holds the case.";

    public override bool IsFor(Duty duty, CaseFile file) => duty is { Kind: DutyKind.NotifyReceivingAuthority, Subject: StaySubject };

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        .. MoveOf(desk) is { TemporaryUntil: { } until } ? [$"Ring {There(desk)}: {desk.Case.ChildFirst} is there until {PlainWords.ShortDate(until)}, and this authority holds the case. Plan, visits and reviews stay here."] : Array.Empty<string>(),
    ];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new TextField("note", "Who there was told, how, and of what?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TemporaryStayNotified(IdOf(desk), form.Date("on", "The day on which they were told"), form.Text("note", "Say who there was told, and how"))];
}

/// <summary>A manager decides what becomes of a child who lives in another area where nobody is told.</summary>
internal sealed class DecideStayTask : MoveTask
{
    public override string Slug => "move-stay";

    public override string Verb => "Decide about a child who lives elsewhere";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DecideStay;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        "The child lives there, or was expected there by now, and nobody there is told without your decision. Find out where the child is first.",
        "To share on another ground, settle what may be shared instead; where the move was withdrawn, tell of it again first.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("decision", "What is decided?", [new($"{StayDecision.GoOn}", "This authority goes on holding the case"), new($"{StayDecision.Returned}", "The family is back, or has not moved")]),
        new TextField("reasons", "Why?", Rows: 3),
        new DateField("again", "If it goes on: when do you look at it again?", $"Within {StayDecided.LongestWait} days."),
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var decision = form.Choice<StayDecision>("decision", "Say what is decided");
        var reasons = form.Text("reasons", "Say why");
        return [new StayDecided(IdOf(desk), desk.Case.Today, decision, reasons, decision == StayDecision.GoOn ? form.Date("again", "The day on which you look at it again") : null)];
    }

    protected override string FieldOf(string field) => field == "lookAgainOn" ? "again" : base.FieldOf(field);
}
