namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>Who looked at, searched, exported or printed what. It is apart from the record of the cases; entries are added and never changed.</summary>
public interface IAccessLog
{
    /// <summary>Adds an entry. Where that fails, nobody is to be shown what it tells of.</summary>
    Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// The entries that match and that a reader may see, the newest first: of the cases that they may read, asked for one by one; of all
    /// cases of their authority for whoever oversees it. An entry of one case shows no other.
    /// </summary>
    Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken);
}
