using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Workers;

/// <summary>
/// The allocated worker leaves, or works in another team: the service tells the manager ahead, who allocates the case anew, or to the same
/// worker again where they keep it. Left alone, the case is unallocated once the worker has left.
/// </summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="On">Their last day; null where they stay after all.</param>
/// <param name="Reason">What the directory shows.</param>
public sealed record WorkerLeaving(string WorkerId, DateOnly? On, string Reason) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Allocation.WorkerId == WorkerId
        ? CaseDesk.Text("reason", Reason, "the reason")
        : [new Refusal("workerId", "the case is not allocated to this worker.")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { WorkerLeavesOn = On } };
}
