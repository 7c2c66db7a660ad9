using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What the former authority tells by telephone or on paper: it withdraws, offers again, decides that this authority is responsible, or nobody permits the sharing any more.</summary>
internal sealed class FormerAuthorityTask : ArrivalTask
{
    private const string Withdraws = "withdraws";
    private const string OffersAgain = "again";
    private const string Asserts = "asserts";
    private const string SharingEnds = "sharing-ends";
    private const string SharingGoesOn = "sharing-on";

    private static readonly WithdrawalReason[] Why = [WithdrawalReason.Returned, WithdrawalReason.NotMoving, WithdrawalReason.MovedOn, WithdrawalReason.ConsentWithdrawn, WithdrawalReason.Remained, WithdrawalReason.CaseEnded];

    public override string Slug => "arrival-told";

    public override string Verb => "Record what the former authority tells";

    public override string Done => "It is recorded.";

    public override IEnumerable<string> Lead(TaskDesk desk) =>
        [.. base.Lead(desk), ArrivalOf(desk)?.ByExchange == true ? "What they say comes here by itself. Record only what they told you otherwise." : "Record what they told you by telephone or on paper."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField(
            "what",
            "What do they tell?",
            [
                new(Withdraws, "They withdraw the move", "If the child was not taken over, the case ends here."),
                new(OffersAgain, "They offer the child again", "A decision is due anew."),
                new(Asserts, "Their service manager decided that this authority is responsible", "It is, from that day on."),
                new(SharingEnds, "Nobody permits any more that it is shared", "The pack is closed here, and nothing is decided on it."),
                new(SharingGoesOn, "It may be shared again"),
            ]),
        new DateField("on", "When?"),
        new ChoiceField("why", "If they withdraw: why?", [.. Why.Select(reason => new Choice($"{reason}", AtBeginning(MoveWords.Of(reason))))], IsList: true),
        new ChoiceField("risk", "If they offer again: how great is the risk, as they see it now?", [.. Enum.GetValues<TransferRisk>().Select(risk => new Choice($"{risk}", MoveWords.Of(risk)))], IsList: true),
        new TextField("riskNote", "If they offer again: what do they say of the risks?", Rows: 3),
        new TextField("whyLower", "Why is the risk lower than before?", Rows: 3) { OnlyIfAsked = true },
        new TextField("reasons", "If they decided that this authority is responsible: why?", Rows: 3),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("risk", ArrivalOf(desk) is { } came ? $"{came.Risk}" : "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var what = form.ChosenOf("what", "Say what they tell", Withdraws, OffersAgain, Asserts, SharingEnds, SharingGoesOn);
        var on = form.Date("on", "The day");
        return what switch
        {
            Withdraws => [new TransferInWithdrawn(on, form.Choice<WithdrawalReason>("why", "Say why they withdraw"))],
            OffersAgain => [new TransferInOfferedAgain(on, form.Choice<TransferRisk>("risk", "Say how great the risk is"), form.Text("riskNote", "Enter what they say of the risks")) { WhyLower = form.Optional("whyLower") }],
            Asserts => [new TransferInAsserted(on, form.Text("reasons", "Enter their reasons"))],
            _ => [new TransferInSharingChanged(on, MayBeRead: what == SharingGoesOn)],
        };
    }

    private static string AtBeginning(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
