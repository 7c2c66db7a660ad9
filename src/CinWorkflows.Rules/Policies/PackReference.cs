namespace CinWorkflows.Rules.Policies;

/// <summary>The pack version that a case is pinned to.</summary>
/// <param name="Id">The pack's name.</param>
/// <param name="Version">Its version.</param>
public sealed record PackReference(string Id, string Version)
{
    /// <inheritdoc />
    public override string ToString() => $"{Id} {Version}";
}
