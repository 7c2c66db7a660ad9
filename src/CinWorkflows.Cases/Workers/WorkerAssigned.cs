using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;

namespace CinWorkflows.Cases.Workers;

/// <summary>The case is allocated to a worker, or to another one. Open duties pass to them at once.</summary>
/// <param name="WorkerId">The worker.</param>
/// <param name="Reason">Why, where somebody else held it.</param>
public sealed record WorkerAssigned(string WorkerId, string? Reason = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("workerId", WorkerId) { ActsAs = Allocation.HeldBy }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        // Whoever was said to leave may keep the case after all.
        var same = desk.File.Allocation is { WorkerLeavesOn: null, WorkerId: var now } && now == WorkerId
            ? new Refusal[] { new("workerId", "the case is allocated to this worker already.") }
            : [];
        var reason = desk.File.Allocation.WorkerId is null ? [] : CaseDesk.Text("reason", Reason, "the reason for the change of worker");
        return [.. CaseDesk.Text("workerId", WorkerId, "the worker"), .. same, .. reason, .. NamedPeople.RefuseUnnamed("workerId", WorkerId, desk)];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { WorkerId = WorkerId, WorkerLeavesOn = null } };
}
