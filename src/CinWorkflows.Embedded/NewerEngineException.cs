namespace CinWorkflows.Embedded;

/// <summary>A newer release wrote the file of workflows. Nothing was changed.</summary>
/// <param name="version">The version of its tables.</param>
/// <param name="known">The newest that this program knows.</param>
public sealed class NewerEngineException(long version, long known)
    : FormatException($"The workflow file has schema version {version}; this program knows up to {known}. Nothing was changed. Run the newer release, or restore a backup that this release made.");
