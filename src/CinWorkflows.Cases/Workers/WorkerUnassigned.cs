using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Workers;

/// <summary>The case has no allocated worker: its duties fall to the team manager until it has (H26).</summary>
/// <param name="Reason">Why.</param>
public sealed record WorkerUnassigned(string Reason) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var none = desk.File.Allocation.WorkerId is null
            ? new Refusal[] { new("type", "the case is not allocated to anybody.") }
            : [];
        return [.. CaseDesk.Text("reason", Reason, "the reason"), .. none];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { WorkerId = null, WorkerLeavesOn = null } };
}
