using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authority has the case before it, and says whether it understands the risks: as it was told by telephone or on paper.</summary>
internal sealed class AcknowledgedTask : MoveTask
{
    public override string Slug => "move-acknowledged";

    public override string Verb => "Record that they have it";

    public override string Done => "It is recorded that they have it.";

    public override bool IsFor(Duty duty, CaseFile file) =>
        duty.Kind is DutyKind.ObtainAcknowledgement or DutyKind.CommunicateRisks || duty is { Kind: DutyKind.NotifyReceivingAuthority, Subject: OfferSubject { ByHand: true } };

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        MoveOf(desk) switch
        {
            { NotifiedBy: NotificationMeans.Exchange } => "Their answers come here by themselves. Record what they told you by telephone only.",
            { NotifiedBy: NotificationMeans.Link } => "If the link reached nobody, give them the pack by hand, or send a new link from the page of the move.",
            _ => $"Ring {There(desk)}, ask who has it, and talk the risks through.",
        },
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new LineField("by", "Who there said so?", "Their name, and what they are."),
        new ChoiceField("risks", "Have they read the risks, and understood them?", [new("yes", "Yes"), new("no", "Not yet", "Talk to them again, and record it then.")]),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferAcknowledged(IdOf(desk), form.Date("on", "The day"), form.Text("by", "Enter who there said so"), form.YesOrNo("risks", "Say whether they have understood the risks"))];

    protected override string FieldOf(string field) => field == "risksUnderstood" ? "risks" : base.FieldOf(field);
}
