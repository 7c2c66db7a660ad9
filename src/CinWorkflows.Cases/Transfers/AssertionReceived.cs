using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority has the service manager's decision on its record: from this day it is responsible (N47, N60).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
/// <param name="By">Who there has it, by name; needed where it did not come by the exchange.</param>
/// <param name="How">How they have it, and what proves it; needed where it did not come by the exchange.</param>
public sealed record AssertionReceived(string TransferId, DateOnly On, int? Number = null, string? By = null, string? How = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there has it")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. transfer.AssertedOn is null
            ? new Refusal[] { new("type", $"no {desk.ServiceManager} has decided that; record 'transferDisputeDecided' first.", desk.ClauseOf(TransferRuleKind.Disputes)) }
            : [],
        .. desk.Happened("on", On, transfer.AssertedOn, "the decision"),
        .. Number is null ? TransferRules.Named("by", By, "who there has it", desk, desk.ClauseOf(TransferRuleKind.Disputes)) : [],
        .. Number is null ? TransferRules.Proof("how", How, "how they have it and what proves it", desk, desk.ClauseOf(TransferRuleKind.Disputes)) : [],
        .. Number is null && desk.Actor != Actor.Service ? TransferRules.IsShared(transfer, desk) : [],
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => (transfer with
    {
        AssertionReceivedOn = On,
        ResponsibleFrom = transfer.ResponsibleFrom is { } accepted && accepted > On ? On : transfer.ResponsibleFrom,
    }).HeldOverWithdrawal();
}
