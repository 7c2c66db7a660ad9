namespace CinWorkflows.Embedded.Replay;

/// <summary>The first step at which today's code decides otherwise than the history says.</summary>
/// <param name="Step">Which decision of the run, counted from 1.</param>
/// <param name="Expected">What the history holds.</param>
/// <param name="Found">What the code did.</param>
public sealed record ReplayMismatch(int Step, string Expected, string Found)
{
    /// <inheritdoc/>
    public override string ToString() => $"Step {Step}: the history expects {Expected}; the code does {Found}.";
}
