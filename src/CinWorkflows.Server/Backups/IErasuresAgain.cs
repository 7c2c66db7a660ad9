namespace CinWorkflows.Server.Backups;

/// <summary>
/// Erases again, from a folder that was restored, what was erased since the backup was made. What was erased is listed in a ledger that is kept
/// beside the backups, because none of them knows what came after it.
/// </summary>
internal interface IErasuresAgain
{
    /// <summary>Erases again, before anything is started on the folder. It can be repeated.</summary>
    /// <param name="ledger">The ledger's file.</param>
    /// <param name="restored">The folder.</param>
    /// <param name="cancellationToken">Cancels the call; then the folder is not used.</param>
    /// <returns>How many erasures there were.</returns>
    /// <exception cref="FormatException">The ledger cannot be read; the folder is not used then.</exception>
    Task<int> ApplyAsync(string ledger, ServerSettings restored, CancellationToken cancellationToken);
}
