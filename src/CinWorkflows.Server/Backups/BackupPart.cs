namespace CinWorkflows.Server.Backups;

/// <summary>One file in a backup.</summary>
/// <param name="Name">Its path in the data folder, with '/'.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
internal sealed record BackupPart(string Name, long Length, string Sha256);
