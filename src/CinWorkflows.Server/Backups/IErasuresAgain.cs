namespace CinWorkflows.Server.Backups;

/// <summary>
/// Erases again, from a folder that was restored, what was erased since the backup was made. What was erased is listed beside the backups, because none of them
/// knows what came after it.
/// </summary>
internal interface IErasuresAgain
{
    /// <summary>Sees that the keys here are those of the restored record, and erases again, before anything is started on the folder. It can be repeated.</summary>
    /// <param name="backups">The folder in which the archive is, with the list and other archives.</param>
    /// <param name="restored">The folder that was restored.</param>
    /// <param name="mayLack">True where it goes on though the list is not there, or lacks something: then what it lacks is back.</param>
    /// <param name="cancellationToken">Cancels the call; then the folder is not used.</param>
    /// <exception cref="FormatException">The keys are of another record, or the list is not whole; the folder is not used then.</exception>
    Task<ErasedAgain> ApplyAsync(string backups, ServerSettings restored, bool mayLack, CancellationToken cancellationToken);
}

/// <summary>What was erased again.</summary>
/// <param name="Count">How many erasures.</param>
/// <param name="Lacking">What is wrong with the list, in words; null where nothing is known to be.</param>
internal sealed record ErasedAgain(int Count, string? Lacking);
