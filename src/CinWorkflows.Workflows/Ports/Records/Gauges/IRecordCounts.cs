namespace CinWorkflows.Workflows.Ports.Records.Gauges;

/// <summary>Counts what has to be watched over the whole record, for those who run the service.</summary>
public interface IRecordCounts
{
    /// <summary>The counts of each authority for which one of them is not 0, by the authority's id.</summary>
    /// <param name="today">The day, Europe/London: what was due before it is breached.</param>
    /// <param name="recordedBefore">Only acts recorded until then make a case one that is behind.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<AuthorityCounts>> ReadAsync(DateOnly today, DateTimeOffset recordedBefore, CancellationToken cancellationToken);
}
