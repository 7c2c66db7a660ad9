using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Web.Doors;

/// <summary>
/// The way of the data protection officer for pages, in this process: who looked at what, and until when ended cases are kept. Of each it shows what the API
/// does, and that it was read is in the access log.
/// </summary>
public interface IOversightDoor
{
    /// <summary>The entries of the access log that match, the newest first.</summary>
    Task<IReadOnlyList<AccessEntry>> AccessLogAsync(AccessLogFilter filter, CancellationToken cancellationToken);

    /// <summary>The ended cases whose time is over on a day, or all of them.</summary>
    /// <param name="dueBy">The day; null for all.</param>
    /// <param name="after">The last case of the page before; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<RetentionPage> RetentionAsync(DateOnly? dueBy, string? after, int take, CancellationToken cancellationToken);
}
