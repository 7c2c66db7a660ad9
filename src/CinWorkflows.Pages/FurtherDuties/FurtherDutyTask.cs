using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.FurtherDuties;

/// <summary>
/// Something that the authority asks for besides is done, with its decision where it asks for one. What is done with an event of the authority's own is recorded
/// as that event; what is done with another entry, such as a visit, is recorded on the page of that, which this one leads to.
/// </summary>
internal sealed class FurtherDutyTask : CaseTask
{
    public override string Slug => "further-duty";

    public override string Verb => "Record that it is done";

    public override string Done => "It is recorded as done.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.FurtherDuty;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => AskedAbout(desk)?.Rule.Title ?? Verb;

    public override bool IsDoneHere(TaskDesk desk) => AskedAbout(desk) is not { } open || open.Rule.DoneBy.Word == DoneBy.Recorded || EventOf(open, desk) is not null;

    public override PageTask? First(TaskDesk desk) => AskedAbout(desk) is { } open && !IsDoneHere(desk) ? Elsewhere(open.Rule.DoneBy, desk) : null;

    public override IEnumerable<string> Lead(TaskDesk desk)
    {
        if (AskedAbout(desk) is not { } open)
        {
            yield return "This is not to be done any more.";
            yield break;
        }

        if (desk.Case.About(open.Subject) is { Length: > 0 } about)
        {
            yield return PlainWords.Sentence(about);
        }

        if (!IsDoneHere(desk))
        {
            yield return $"This is done by itself once this is recorded: {AwaitedWords(open.Rule.DoneBy)}.";
        }

        if (open.Rule.Decision is { By: var by })
        {
            yield return $"It is decided by the {RoleWords.AnyOf(by, desk.Case.Pack.NameOf)}.";
        }
    }

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult(Fields(desk));

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", "The day on which it was done");
        if (AskedAbout(desk) is { } open && EventOf(open, desk) is { Id: var own })
        {
            return [new AuthorityEventRecorded(own, on, form.Optional("note"))];
        }

        var decision = AskedAbout(desk)?.Rule.Decision is { Options: var options } ? form.ChosenOf("decision", "Say what is decided", [.. options.Select(option => option.Id)]) : null;
        return [new FurtherDutyDone(desk.About ?? "", on, form.Text("note", decision is null ? "Say what was done" : "Say why"), decision)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field == "duty" ? [new("", "This is not to be done any more, or something else has to be recorded for it. Look at the case.")] : base.Say(refusal, form, desk);

    private static IReadOnlyList<Field> Fields(TaskDesk desk)
    {
        var open = AskedAbout(desk);
        if (open is not null && EventOf(open, desk) is { MayLieAhead: var ahead })
        {
            return [new DateField("on", ahead ? "On which day is it?" : "When was it?"), new TextField("note", "Is there more to say of it?", "You can leave this empty.", 3)];
        }

        return
        [
            .. open?.Rule.Decision is { Options: var options } ? [new ChoiceField("decision", "What is decided?", [.. options.Select(option => new Choice(option.Id, option.Text))])] : Array.Empty<Field>(),
            new DateField("on", "When?"),
            new TextField("note", open?.Rule.Decision is null ? "What was done?" : "Why?"),
        ];
    }

    /// <summary>The page on which another entry is made: that of a visit, or that of what is open and is done by the same entry; null where nothing such is open.</summary>
    private static PageTask? Elsewhere(DoneBy doneBy, TaskDesk desk)
    {
        var done = doneBy.Word is DoneBy.ChildSeen or DoneBy.ChildSeenAlone
            ? DutyDefinition.Of(DutyKind.VisitChild).DoneBy
            : [.. DutyDefinition.All.SelectMany(definition => definition.DoneBy).Distinct().Where(act => ActJson.TypeNameOf(act) == doneBy.Word)];
        var tasks = desk.Get<CaseTasks>();
        return desk.Case.View.Duties.Select(open => open.Duty).FirstOrDefault(duty => duty.Kind != DutyKind.FurtherDuty && duty.Definition.DoneBy.Any(done.Contains)) is { } other
            ? tasks.PageFor(desk.Case.File, other)
            : null;
    }

    private static string AwaitedWords(DoneBy doneBy) => doneBy.Word switch
    {
        DoneBy.ChildSeen => "a visit at which the child was seen",
        DoneBy.ChildSeenAlone => "a visit at which the child was seen alone",
        var word => CodeWords.Of(word),
    };

    private static AuthorityEventRule? EventOf(OpenFurtherDuty open, TaskDesk desk) =>
        AuthorityEventRule.IdIn(open.Rule.DoneBy.Word) is { } own ? desk.Case.Pack.Events.GetValueOrDefault(own) : null;

    private static OpenFurtherDuty? AskedAbout(TaskDesk desk) =>
        desk.About is { } about ? FurtherDutyBook.Open(desk.Case.File, desk.Case.Pack).FirstOrDefault(open => open.Subject.Text == about) : null;
}
