using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>There is a dispute about responsibility or thresholds, or the receiving authority delays (N60).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="About">What about.</param>
/// <param name="Reasons">What is disputed.</param>
public sealed record TransferDisputed(string TransferId, DateOnly On, DisputeAbout About, string Reasons) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. TransferRules.Notified(transfer, desk),
        .. transfer.Dispute is { IsOpen: true }
            ? new Refusal[] { new("type", $"a dispute is before the {desk.ServiceManager} already.", desk.ClauseOf(TransferRuleKind.Disputes)) }
            : [],
        .. transfer.IsTaken
            ? new Refusal[] { new("type", "the receiving authority has taken the child over.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses)) }
            : [],
        .. desk.Happened("on", On, transfer.NotifiedOn, "the notification"),
        .. CaseDesk.Text("reasons", Reasons, "what is disputed", desk.ClauseOf(TransferRuleKind.Disputes)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { Dispute = new(About, On) });
}
