using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The worker met the one there, visited the family with them or went to their meeting; or it was not possible.</summary>
internal sealed class HandoverTask : MoveTask
{
    public override string Slug => "move-handover";

    public override string Verb => "Record a step of handing over";

    public override string Done => "It is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.HandOver;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("step", "Which step?", [.. Enum.GetValues<HandoverStep>().Select(step => new Choice($"{step}", MoveWords.Of(step)))]),
        new ChoiceField("done", "Was it done?", [new("yes", "Yes"), new("no", "No, it is not possible", "It is too far, for example.")]),
        new LineField("reason", "If not: why not?"),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("step", PartOf(desk) ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (step, done) = (form.Choice<HandoverStep>("step", "Choose the step"), form.YesOrNo("done", "Say whether it was done"));
        return [new HandoverStepRecorded(IdOf(desk), form.Date("on", "The day"), step, done, done ? null : form.Text("reason", "Say why it is not possible"))];
    }
}
