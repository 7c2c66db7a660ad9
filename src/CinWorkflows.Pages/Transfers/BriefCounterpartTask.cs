using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>An agency has told its counterpart in the new area, or need not.</summary>
internal sealed class BriefCounterpartTask : MoveTask
{
    public override string Slug => "move-counterpart";

    public override string Verb => "Record that an agency told its counterpart";

    public override string Done => "It is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.BriefCounterpart;

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("agency", "Which agency?", desk.Case.Choices(person => person.Kind == ParticipantKind.Agency)),
        new ChoiceField("briefed", "Does their counterpart there know?", [new("yes", "Yes, they told them"), new("no", "No, and need not")]),
        new LineField("reason", "If not: why not?"),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("agency", PartOf(desk) ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (agency, briefed) = (form.Text("agency", "Choose the agency"), form.YesOrNo("briefed", "Say whether their counterpart knows"));
        return [new CounterpartBriefed(IdOf(desk), form.Date("on", "The day"), agency, briefed, briefed ? null : form.Text("reason", "Say why their counterpart need not know"))];
    }

    protected override string FieldOf(string field) => field == "personId" ? "agency" : base.FieldOf(field);
}
