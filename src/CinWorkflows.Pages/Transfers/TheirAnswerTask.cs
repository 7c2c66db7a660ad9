using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authority accepts, refuses or delays: as it was told by telephone or on paper.</summary>
internal sealed class TheirAnswerTask : MoveTask
{
    private const string Accepts = "accepts";
    private const string Refuses = "refuses";
    private const string Delays = "delays";

    private static readonly TransferInDecision[] Takes = [TransferInDecision.Accept, TransferInDecision.Reassess, TransferInDecision.NoFurtherAction];

    public override string Slug => "move-answer";

    public override string Verb => "Record what the other authority answers";

    public override string Done => "Their answer is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ObtainAcceptance;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        MoveOf(desk)?.NotifiedBy == NotificationMeans.Exchange
            ? "Their acceptance comes here by itself, and nobody records it for them. If you hear nothing, record the delay."
            : $"Ring {There(desk)}. If they refuse or delay, the service manager decides.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("answer", "What do they say?", [new(Accepts, "They take the child over"), new(Refuses, "They refuse"), new(Delays, "They delay, or do not answer")]),
        new LineField("by", "Who there said so?", "Their name, and what they are."),
        new DateField("on", "When?"),
        new HeadingField("If they take the child over"),
        new DateField("from", "From which day are they responsible?"),
        new LineField("worker", "Who is the worker there?", "Leave it empty while nobody is named."),
        new ChoiceField("decision", "What do they do?", [.. Takes.Select(taken => new Choice($"{taken}", MoveWords.Of(taken)))], "Leave it empty if they did not say.", IsList: true),
        new LineField("how", "How did they say so, and what proves it?") { OnlyIfAsked = true },
        new HeadingField("If they refuse or delay"),
        new ChoiceField("about", "What do they dispute?", [new($"{DisputeAbout.Responsibility}", "Who is responsible"), new($"{DisputeAbout.Threshold}", "Whether the child is in need")]),
        new TextField("reasons", "What do they say?", Rows: 3),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("from", MoveOf(desk) is { } move && move.ResidentOn > desk.Case.Today ? move.ResidentOn : desk.Case.Today);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var answer = form.ChosenOf("answer", "Say what they answer", Accepts, Refuses, Delays);
        var on = form.Date("on", "The day of their answer");
        return answer switch
        {
            Accepts => [Accepted(form, desk, on)],
            Refuses => [new TransferRefused(IdOf(desk), on, form.Choice<DisputeAbout>("about", "Say what they dispute"), form.Text("reasons", "Enter what they say"), form.Text("by", "Enter who there said so"))],
            _ => [new TransferDisputed(IdOf(desk), on, DisputeAbout.Delay, form.Text("reasons", "Say what was tried, and what they say"))],
        };
    }

    protected override string FieldOf(string field) => field == "responsibleFrom" ? "from" : base.FieldOf(field);

    private static TransferAccepted Accepted(PageForm form, TaskDesk desk, DateOnly on) => new(
        IdOf(desk),
        on,
        form.Date("from", "The day from which they are responsible"),
        form.Text("by", "Enter who there accepted"),
        form.Optional("worker"))
    {
        Decision = form["decision"].Length == 0 ? null : form.Choice<TransferInDecision>("decision", "Choose what they do"),
        How = form.Optional("how"),
    };
}
