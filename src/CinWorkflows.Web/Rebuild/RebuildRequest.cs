namespace CinWorkflows.Web.Rebuild;

/// <summary>A rebuild of the workflows from the record.</summary>
/// <param name="DryRun">True counts only. Begin with it.</param>
public sealed record RebuildRequest(bool DryRun);
