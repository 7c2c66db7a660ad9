using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Register;

/// <summary>What would come of an act.</summary>
public sealed record CheckedAct
{
    /// <summary>Everything that speaks against it; empty where it would be recorded.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The rules that it does not keep, which a manager would have to answer.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The duties that it would close.</summary>
    public IReadOnlyList<Duty> Closes { get; init; } = [];

    /// <summary>The duties that it would open, with their dates.</summary>
    public IReadOnlyList<Duty> Opens { get; init; } = [];

    /// <summary>The duties that it would give another date, with that date.</summary>
    public IReadOnlyList<Duty> Moves { get; init; } = [];
}
