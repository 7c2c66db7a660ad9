using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Visits;

/// <summary>A visit to the child.</summary>
internal sealed class VisitTask : CaseTask
{
    private const string Alone = "alone";
    private const string WithOthers = "others";
    private const string NotSeen = "no";

    public override string Slug => "visit";

    public override string Verb => "Record a visit";

    public override string Done => "The visit is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.VisitChild;

    public override bool IsAtTop => true;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "When was the visit?"),
        new ChoiceField(
            "seen",
            $"Did you see {desk.Case.ChildFirst}?",
            [new(Alone, "Yes, alone"), new(WithOthers, "Yes, with others there"), new(NotSeen, "No", "The visit is kept, and the child still has to be seen.")]),
        new TextField("words", $"What {desk.Case.ChildFirst} said, in their own words", "Or what they showed you, where they do not speak."),
        new TextField("note", "What you saw and what was agreed"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var seen = form.ChosenOf("seen", $"Say whether you saw {desk.Case.ChildFirst}", Alone, WithOthers, NotSeen);
        return [new VisitMade(form.Date("on", "The date of the visit"), seen != NotSeen, seen == Alone, Note(form, desk.Case.ChildFirst))];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field is "childSeen" or "seenAlone" ? [new("seen", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);

    private static string? Note(PageForm form, string child)
    {
        var words = form["words"].Length == 0 ? "" : $"{child} said: {form["words"]}";
        var note = string.Join("\n\n", new[] { words, form["note"] }.Where(text => text.Length > 0));
        return note.Length == 0 ? null : note;
    }
}
