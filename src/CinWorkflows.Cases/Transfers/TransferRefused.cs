using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority refuses, with reasons: this authority stays responsible and its service manager is to decide (N60).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="About">What is disputed.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="By">Who refused, by name.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferRefused(string TransferId, DateOnly On, DisputeAbout About, string Reasons, string By, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number), IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there refused")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. transfer.IsTaken
            ? new Refusal[] { new("type", "the receiving authority has taken the child over; it can only transfer the child on.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses)) }
            : [],
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
        .. Number is null ? TransferRules.Named("by", By, "who refused", desk) : CaseDesk.Text("by", By, "who refused"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with
    {
        RefusedOn = On,
        TheirMeetingAt = null,
        AcknowledgedOn = transfer.AcknowledgedOn ?? On,
        Dispute = transfer.Dispute is { IsOpen: true } || transfer.WithdrawnOn is not null || transfer.AssertedOn is not null
            ? transfer.Dispute
            : new(About, On),
    };
}
