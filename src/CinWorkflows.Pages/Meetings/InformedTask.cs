using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Somebody who is not written to was told in person, by telephone or by letter.</summary>
internal sealed class InformedTask : CaseTask
{
    public override string Slug => "told";

    public override string Verb => "Record that somebody was told";

    public override string Done => "It is recorded that they were told.";

    public override bool IsFor(Duty duty, CaseFile file) => duty is { Kind: DutyKind.InformByHand, Subject: InformedSubject };

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => Matters(shown).Count > 0;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("matter", "Who was told of what?", [.. Matters(desk.Case).Select(matter => new Choice(matter.Text, desk.Case.About(matter)))]),
        new LineField("how", "How?", "For example: by telephone, or on the doorstep."),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("matter", desk.About ?? (Matters(desk.Case) is [var only] ? only.Text : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (chosen, on, how) = (form.Text("matter", "Choose who was told of what"), form.Date("on", "The day"), form.Text("how", "Say how they were told"));
        return [Matters(desk.Case).FirstOrDefault(matter => matter.Text == chosen) is { PersonId: { } person } told ? new InformedByHand(told.MatterId, person, on, how) : new InformedByHand("", "", on, how)];
    }

    private static IReadOnlyList<InformedSubject> Matters(ShownCase shown) => [.. shown.View.Duties.Select(open => open.Duty).Where(duty => duty.Kind == DutyKind.InformByHand).Select(duty => duty.Subject).OfType<InformedSubject>()];
}
