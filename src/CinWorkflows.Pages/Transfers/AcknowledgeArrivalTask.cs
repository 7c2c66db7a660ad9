using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The notice of a child who has moved here is read and acknowledged, and its risks are understood.</summary>
internal sealed class AcknowledgeArrivalTask : ArrivalTask
{
    public override string Slug => "arrival-acknowledge";

    public override string Verb => "Read the notice and acknowledge it";

    public override string Done => "The notice is acknowledged.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AcknowledgeTransfer;

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        new HeadingField($"What {From(desk)} says of the risks", await RiskNote.OfAsync(desk, cancellationToken) ?? "Nothing. Ring them and ask."),
        new ChoiceField("risks", "Have you read the risks, and understood them?", [new("yes", "Yes"), new("no", "No", $"Ask {From(desk)} first.")]),
        new DateField("on", "When?"),
    ];

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferInAcknowledged(form.Date("on", "The day"), form.YesOrNo("risks", "Say whether you have understood the risks"))];

    protected override string FieldOf(string field) => field == "risksUnderstood" ? "risks" : base.FieldOf(field);
}
