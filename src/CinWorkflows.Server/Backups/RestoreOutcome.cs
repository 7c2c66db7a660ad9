namespace CinWorkflows.Server.Backups;

/// <summary>What came of restoring a backup.</summary>
/// <param name="Manifest">What the backup holds.</param>
/// <param name="PutAside">Where the files are that it replaced; null where there were none.</param>
/// <param name="Erased">What was erased again.</param>
internal sealed record RestoreOutcome(BackupManifest Manifest, string? PutAside, ErasedAgain Erased);
