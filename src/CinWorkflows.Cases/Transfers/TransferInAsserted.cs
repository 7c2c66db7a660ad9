using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The former authority's service manager has decided that this authority is responsible, because the child is found here (N47, N60).
/// From this day it is, whatever is disputed: its own service manager has to take the child over.
/// </summary>
/// <param name="On">The day on which the decision came.</param>
/// <param name="Reasons">The former authority's reasons.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferInAsserted(DateOnly On, string Reasons, int? Number = null) : FormerAuthorityAct(On, Number), IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
    [
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Disputes)),
    ];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) => file.WithTransferIn(transfer => transfer with
    {
        AssertedOn = transfer.AssertedOn ?? On,
        Decision = transfer.IsAccepted ? transfer.Decision : null,
    });
}
