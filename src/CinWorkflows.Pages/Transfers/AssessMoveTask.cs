using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What a move means for the child, how great the risk is, and who must not know of it.</summary>
internal sealed class AssessMoveTask : MoveTask
{
    private const string Nobody = "nobody";

    public override string Slug => "move-assess";

    public override string Verb => "Assess what the move means";

    public override string Done => "The assessment of the move is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AssessMove;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new TextField("impact", $"What does the move mean for {desk.Case.ChildFirst}?", "What protected the child here and is lost, what helps there, and which risks are new or go on."),
        new ChoiceField(
            "risk",
            "How great is the risk?",
            [new($"{TransferRisk.Standard}", "Standard"), new($"{TransferRisk.Raised}", "Raised", "The other authority is told and answers sooner."), new($"{TransferRisk.Urgent}", "Urgent", "Every step is due by the next working days, and they are told at any hour.")]),
        new TextField("whyLower", "Why is the risk lower than before?", Rows: 3) { OnlyIfAsked = true },
        new TextField("riskNote", "What must the other authority know of the risks?", "They read this first, before anybody visits.", 4),
        new SeveralField("kept", "Who must not know of the move, or where the family is?", [.. Asked(desk).Select(person => new Choice(person.Id, $"{person.Name}, {Cases.ShownCase.PartOf(person)}")), new(Nobody, "Nobody: all of them may know")], "From then on nothing about it goes to them, also from the other authority. Only a manager takes that back."),
        .. Asked(desk).Select(person => new LineField(WhyName(person.Id), $"Why must {person.Name} not know?", "It stays in the record here.") { OnlyIfAsked = true }),
        .. IsTraffickingAsked(desk)
            ? [
                new ChoiceField("trafficking", $"Could {desk.Case.ChildFirst} be trafficked or enslaved?", [new("yes", "Yes, or I am not sure", "A safeguarding concern is raised at once."), new("no", "No")], "It is asked because the family has moved several times in two years."),
                new TextField("traffickingReasons", "What speaks for it, and what against?", Rows: 3),
            ]
            : Array.Empty<Field>(),
        new DateField("on", "When was it assessed?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if (MoveOf(desk) is { AssessedOn: not null } move)
        {
            form.Set("risk", $"{move.Risk}");
        }

        var known = WhoMayKnow.AsRestricted(desk.Case.File, desk.Case.Today);
        foreach (var person in known.People ?? [])
        {
            form.Set(WhyName(person.PersonId), person.Reason ?? "");
        }

        form.Set("kept", [.. (known.People ?? []).Where(person => !person.MayBeTold).Select(person => person.PersonId)]);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new MoveAssessed(
            IdOf(desk),
            form.Date("on", "The day of the assessment"),
            form.Choice<TransferRisk>("risk", "Say how great the risk is"),
            form.Text("impact", $"Say what the move means for {desk.Case.ChildFirst}"),
            form.Text("riskNote", "Say what they must know of the risks, or that none is known"),
            IsTraffickingAsked(desk)
                ? new(form.YesOrNo("trafficking", "Say whether the child could be trafficked or enslaved"), form.Text("traffickingReasons", "Say what speaks for it and what against"))
                : null,
            MayKnowOf(form, desk))
        { WhyLower = form.Optional("whyLower") },
    ];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.StartsWith("mayKnow.people[", StringComparison.Ordinal) && refusal.Field.EndsWith(".reason", StringComparison.Ordinal)
        ? form.All("kept").Select(id => new FormFault(WhyName(id), $"Say why {desk.Case.NameOf(id)} must not know, in more than a word"))
        : base.Say(refusal, form, desk);

    protected override string FieldOf(string field) => field switch
    {
        "trafficking.reasons" => "traffickingReasons",
        _ when field.StartsWith("mayKnow", StringComparison.Ordinal) => "kept",
        _ => base.FieldOf(field),
    };

    private static WhoMayKnow MayKnowOf(PageForm form, TaskDesk desk)
    {
        var kept = form.All("kept");
        if (kept.Count == 0)
        {
            form.Fault("kept", "Say who must not know, or that nobody must be kept from knowing");
        }
        else if (kept.Contains(Nobody) && kept.Count > 1)
        {
            form.Fault("kept", "Choose those who must not know, or “Nobody”, but not both");
        }

        if (kept is [Nobody])
        {
            return new(NobodyIsKept: true);
        }

        return new(NobodyIsKept: false, [.. Asked(desk).Select(person => kept.Contains(person.Id) ? new MayKnow(person.Id, MayBeTold: false, form.Text(WhyName(person.Id), $"Say why {person.Name} must not know")) : new MayKnow(person.Id, MayBeTold: true))]);
    }

    private static bool IsTraffickingAsked(TaskDesk desk) => MoveOf(desk) is { } move && desk.Case.Pack.Transfers is { } rules && CountedMoves.Of(desk.Case.File, move) >= rules.PromptAfterMoves;

    private static IReadOnlyList<PersonView> Asked(TaskDesk desk)
    {
        var asked = WhoMayKnow.Told(desk.Case.File).ToHashSet(StringComparer.Ordinal);
        return [.. desk.Case.View.People.Where(person => asked.Contains(person.Id))];
    }

    private static string WhyName(string personId) => $"why-{personId}";
}
