using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Safeguarding;

/// <summary>A child who may be trafficked or enslaved is referred to the National Referral Mechanism, or it is decided why not.</summary>
internal sealed class NationalReferralTask : CaseTask
{
    public override string Slug => "national-referral";

    public override string Verb => "Settle the referral to the National Referral Mechanism";

    public override string Done => "It is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleNationalReferral;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        .. Open(desk) is { Count: > 1 } concerns ? [new ChoiceField("concern", "Which concern?", [.. concerns.Select(concern => new Choice(concern.Id, $"Raised on {PlainWords.ShortDate(concern.RaisedOn)}"))])] : Array.Empty<Field>(),
        new ChoiceField("referred", $"Is {desk.Case.ChildFirst} referred?", [new("yes", "Yes"), new("no", "No, it was decided not to")]),
        new LineField("by", "Who referred, or decided?", "Their name, and what they are."),
        new TextField("reasons", "The reference of the referral, or why there is none", Rows: 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("concern", desk.About ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var concern = Open(desk) is [var only] ? only.Id : form["concern"];
        return [new NationalReferralSettled(concern, form.Date("on", "The day"), form.YesOrNo("referred", "Say whether the child is referred"), form.Text("by", "Enter who referred, or decided"), form.Text("reasons", "Enter the reference, or say why there is none"))];
    }

    private static IReadOnlyList<Concern> Open(TaskDesk desk) => [.. desk.Case.File.Concerns.Where(concern => concern is { Trafficking: true, ReferralSettledOn: null })];
}
