using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Who may come to the first planning meeting was discussed with the child and the parents.</summary>
internal sealed class DiscussAttendeesTask : CaseTask
{
    public override string Slug => "who-comes";

    public override string Verb => "Record who may come to the meeting";

    public override string Done => "It is recorded who may come.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DiscussAttendees;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.FirstPlanningMeeting?.HeldOn is null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "When did you talk about it?"),
        new SeveralField("with", "Who did you talk to?", desk.Case.Choices(ShownCase.IsFamily), "The child and each parent: one does not stand for the other."),
        .. NotWith(desk).Select(person => new LineField(ReasonName(person.Value), $"Why not with {desk.Case.NameOf(person.Value)}?") { OnlyIfAsked = true }),
        .. desk.Case.Choices(person => !ShownCase.IsFamily(person)) is { Count: > 0 } others
            ? [new SeveralField("about", "Whom did you talk about as coming?", others, "Besides the family.")]
            : Array.Empty<Field>(),
        new ChoiceField("childAttends", $"Will {desk.Case.ChildFirst} come?", [new("yes", "Yes"), new("no", "No")]),
        new TextField("childDecision", "Why, and what do they think?", "Their age, what they understand, and what they wish.", Rows: 3),
        new LineField("noFamilyReason", "Why is nobody with parental responsibility on the case?") { OnlyIfAsked = true },
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("about", [.. desk.Case.View.People.Where(person => !ShownCase.IsFamily(person)).Select(person => person.Id)]);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var with = form.All("with");
        if (with.Count == 0)
        {
            form.Fault("with", "Say who you talked to");
        }

        return
        [
            new AttendeesDiscussed(
                form.Date("on", "The date on which you talked about it"),
                with,
                form.YesOrNo("childAttends", $"Say whether {desk.Case.ChildFirst} will come"),
                form.Text("childDecision", "Say why, and what they think"),
                [.. desk.Case.View.People.Where(ShownCase.IsFamily).Select(person => person.Id), .. form.All("about")],
                ReasonFields.Read(form, ReasonName, NotWith(desk)))
            { NoFamilyReason = form.Optional("noFamilyReason") },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.StartsWith("notWith", StringComparison.Ordinal)
        ? NotWith(desk).Where(person => !form.Has("with", person.Value)).Select(person => new FormFault(ReasonName(person.Value), $"Say why you did not talk about it with {desk.Case.NameOf(person.Value)}"))
        : base.Say(refusal, form, desk);

    private static string ReasonName(string personId) => $"not-with-{personId}";

    private static IReadOnlyList<Choice> NotWith(TaskDesk desk) => desk.Case.Choices(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer);
}
