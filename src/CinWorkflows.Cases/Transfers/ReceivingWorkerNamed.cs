using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
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
    /// <summary>The worker, where the words name somebody; null where "TBC" came in place of a name.</summary>
    public string? NamedWorker() => EmptyWords.AreNobody(Worker) ? null : Worker;

    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there said so"), ("worker", Worker, "the worker there who takes the child on")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. Number is null
            ? TransferRules.Named("worker", Worker, "the worker's name", desk, desk.ClauseOf(TransferRuleKind.JointHandover))
            : CaseDesk.Text("worker", Worker, "the worker's name", desk.ClauseOf(TransferRuleKind.JointHandover)),
        .. Number is null ? TransferRules.Named("by", By, "who said so", desk) : CaseDesk.Text("by", By, "who said so"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) =>
        NamedWorker() is null ? transfer : transfer with { WorkerNamedOn = On };
}
