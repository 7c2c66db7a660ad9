using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Without consent and without a risk of harm, somebody is asked whether it may be shared.</summary>
internal sealed class AskForAdviceTask : MoveTask
{
    public override string Slug => "move-advice-ask";

    public override string Verb => "Ask for advice on sharing";

    public override string Done => "It is recorded that advice was asked for.";

    public override IEnumerable<string> Lead(TaskDesk desk) => [.. base.Lead(desk), "Ask them yourself, by telephone or e-mail, and record it here. Their advice is then awaited by a date."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("from", "Who was asked?", [new($"{Adviser.CaldicottGuardian}", "The Caldicott Guardian"), new($"{Adviser.LegalServices}", "Legal Services")]),
        new TextField("question", "What was asked?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new SharingAdviceSought(IdOf(desk), form.Date("on", "The day on which they were asked"), form.Choice<Adviser>("from", "Say who was asked"), form.Text("question", "Say what was asked"))];
}

/// <summary>The advice on whether it may be shared.</summary>
internal sealed class RecordAdviceTask : MoveTask
{
    public override string Slug => "move-advice";

    public override string Verb => "Record advice on sharing";

    public override string Done => "The advice is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ObtainSharingAdvice;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("mayShare", $"What does {(MoveOf(desk)?.Sharing.AdviceFrom == Adviser.LegalServices ? "Legal Services" : "the Caldicott Guardian")} say?", [new("yes", "It may be shared"), new("no", "It is not to be shared", "Only a manager decides against that.")]),
        new TextField("advice", "In which words?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new SharingAdviceGiven(IdOf(desk), form.Date("on", "The day of the advice"), form.YesOrNo("mayShare", "Say whether it may be shared"), form.Text("advice", "Enter the advice"))];
}
