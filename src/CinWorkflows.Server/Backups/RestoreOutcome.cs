namespace CinWorkflows.Server.Backups;

/// <summary>What came of restoring a backup.</summary>
/// <param name="Manifest">What the backup holds.</param>
/// <param name="PutAside">Where the files are that it replaced; null where there were none.</param>
/// <param name="ErasedAgain">How many erasures were made again.</param>
internal sealed record RestoreOutcome(BackupManifest Manifest, string? PutAside, int ErasedAgain);
