namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What a check found.</summary>
/// <param name="Ok">True where it works.</param>
/// <param name="What">What was tried, in words.</param>
/// <param name="Fix">What is wrong and how it is put right; null where it works.</param>
public sealed record ServiceFinding(bool Ok, string What, string? Fix = null)
{
    /// <summary>What the council's IT does about it; empty where it works, or where the words say all.</summary>
    public IReadOnlyList<ItStep> Steps { get; init; } = [];
}
