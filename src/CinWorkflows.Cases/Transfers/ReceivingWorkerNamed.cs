using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority names the worker who takes the child on (N58).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Worker">The worker's name.</param>
/// <param name="Contact">How the worker is reached.</param>
/// <param name="By">Who said so, by name.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record ReceivingWorkerNamed(string TransferId, DateOnly On, string Worker, string? Contact, string By, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. CaseDesk.Text("worker", Worker, "the worker's name", desk.ClauseOf(TransferRuleKind.JointHandover)),
        .. CaseDesk.Text("by", By, "who said so"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) =>
        transfer with { WorkerNamedOn = On };
}
