using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Corrections;

/// <summary>Whoever had been told something that was wrong, or has changed since, was told what is right: the family, an agency, or another authority.</summary>
internal sealed class TellMisinformedTask : CaseTask
{
    public override string Slug => "misinformed-told";

    public override string Verb => "Record that everybody was told what is right";

    public override string Done => "It is recorded that they were told.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.TellMisinformed;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        "See who had letters, invitations or copies with what was wrong. Where another authority has the case, or writes to the family still, tell it who must not know what, and which way is not safe.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("correction", "About what?", [.. Open(desk).Select(correction => new Choice(Id(correction.Sequence), $"What was put right or changed on {PlainWords.ShortDate(correction.On)}"))]),
        new TextField("told", "Who was told and how, or why did nobody have to be?", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("correction", desk.About ?? (Open(desk) is [var only] ? Id(only.Sequence) : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var chosen = form.Text("correction", "Choose about what");
        return [new MisinformedTold(long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, form.Date("on", "The day"), form.Text("told", "Say who was told and how"))];
    }

    private static string Id(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<RecordedCorrection> Open(TaskDesk desk) => [.. (desk.Case.File.Corrections ?? []).Where(correction => correction.ToldOn is null)];
}
