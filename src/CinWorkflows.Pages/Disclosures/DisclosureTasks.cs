using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Disclosures;

/// <summary>Somebody must not be told of something, or must not meet somebody. It holds at once, because it protects; only a manager takes it back.</summary>
internal sealed class RestrictTask : CaseTask
{
    public override string Slug => "must-not-know";

    public override string Verb => "Record what somebody must not know";

    public override string Done => "It holds from now on. A manager looks at it.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("person", "Who?", desk.Case.Choices(person => person.Kind != ParticipantKind.Child), IsList: true),
        new SeveralField(
            "topics",
            "Of what must they not be told?",
            [
                new($"{DisclosureTopic.Moves}", "A move: that the family moves, where to, and who is responsible there"),
                new($"{DisclosureTopic.Addresses}", "Addresses: where the child or the family is to be found"),
                new($"{DisclosureTopic.Meetings}", "Meetings: when, where and with whom they are"),
                new($"{DisclosureTopic.Plan}", "The plan, and what its reviews say"),
            ]),
        new SeveralField("notWith", "Whom must they not meet?", desk.Case.Choices(_ => true), "Leave it empty if nobody."),
        new TextField("reason", "Why?", "It stays in the record.", 3),
        new DateField("until", "Until when?", "Leave it empty: then it holds until a manager takes it back."),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("person", desk.About ?? "");

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new DisclosureRestricted(
            form.Text("person", "Choose who it is about"),
            [.. Enum.GetValues<DisclosureTopic>().Where(topic => form.Has("topics", $"{topic}"))],
            form.Text("reason", "Say why"),
            form.All("notWith") is { Count: > 0 } apart ? apart : null,
            form.OptionalDate("until", "The last day")),
    ];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field == "personId" ? [new("person", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);
}

/// <summary>A practitioner decides what somebody is told of something that was withheld from them, and tells them; or that they are told nothing.</summary>
internal sealed class DecideWhatIsToldTask : CaseTask
{
    public override string Slug => "decide-told";

    public override string Verb => "Decide what somebody is told";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty is { Kind: DutyKind.DecideWhatIsTold, Subject: InformedSubject };

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
        ["Nothing was sent to them. Decide what they may be told, tell them in a safe way, and record it; or record why they are told nothing."];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) =>
        from matter in Matters(desk.Case)
        where desk.About is null || matter.Text == desk.About
        from line in RestrictionInWords.Of(desk.Case.File, matter.PersonId)
        select $"{desk.Case.NameOf(matter.Person)}: {line}.";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("matter", "Who, and about what?", [.. Matters(desk.Case).Select(matter => new Choice(matter.Text, desk.Case.About(matter)))]),
        new ChoiceField("told", "Are they told?", [new("yes", "Yes, they were told something"), new("no", "No, they are told nothing")]),
        new TextField("note", "What were they told and how, or why are they told nothing?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("matter", desk.About ?? (Matters(desk.Case) is [var only] ? only.Text : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var chosen = form.Text("matter", "Choose who, and about what");
        var matter = Matters(desk.Case).FirstOrDefault(one => one.Text == chosen);
        return [new DisclosureDecided(matter?.MatterId ?? "", matter?.Person ?? "", form.Date("on", "The day"), form.YesOrNo("told", "Say whether they are told"), form.Text("note", "Say what they were told, or why nothing"))];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field is "matterId" or "personId" ? [new("matter", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);

    private static IReadOnlyList<InformedSubject> Matters(ShownCase shown) => [.. shown.View.Duties.Select(open => open.Duty).Where(duty => duty.Kind == DutyKind.DecideWhatIsTold).Select(duty => duty.Subject).OfType<InformedSubject>()];
}

/// <summary>A manager decides whether what somebody must not know stays kept from them.</summary>
internal sealed class DecideOnRestrictionTask : CaseTask
{
    private const string Stays = "stays";
    private const string IsLifted = "lifted";

    public override string Slug => "must-not-know-decide";

    public override string Verb => "Decide whether it stays kept from somebody";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DecideOnRestriction;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => Holding(shown).Any() && Deciding.Is(shown, ApprovalKind.SafeguardingResponse);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("restriction", "Which?", [.. Holding(desk.Case).Select(held => new Choice(held.Id, $"{desk.Case.NameOf(held.PersonId)}: {Words(held)}"))]),
        new ChoiceField("decision", "What is decided?", [new(Stays, "It stays kept from them"), new(IsLifted, "It is taken back", "What was withheld is not sent by itself: somebody tells it.")]),
        new TextField("reasons", "Why?", Rows: 3),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("restriction", desk.About ?? (Holding(desk.Case).ToList() is [var only] ? only.Id : ""));

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (restriction, decision, reasons) = (form.Text("restriction", "Choose which"), form.ChosenOf("decision", "Say what is decided", Stays, IsLifted), form.Text("reasons", "Say why"));
        return [decision == IsLifted ? new DisclosureRestrictionLifted(restriction, desk.Case.Today, reasons) : new DisclosureRestrictionConfirmed(restriction, desk.Case.Today, reasons)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field == "restrictionId" ? [new("restriction", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);

    private static IEnumerable<DisclosureRestriction> Holding(ShownCase shown) => (shown.File.Restrictions ?? []).Where(held => held.LiftedOn is null);

    private static string Words(DisclosureRestriction held) => held.Topics.Count == 0 ? "must not meet another person of the case" : $"must not be told of {string.Join(", ", held.Topics.Select(topic => CodeWords.Of(topic)))}";
}
