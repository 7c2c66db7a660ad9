using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Gauges;

namespace CinWorkflows.Records.Gauges;

/// <summary>Adds counts up by authority.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, AuthorityCounts> _counts = new(StringComparer.Ordinal);

    /// <summary>The states of a message that need a person.</summary>
    public static IReadOnlyList<DeliveryState> Dead { get; } = [DeliveryState.Bounced, DeliveryState.Failed];

    public IReadOnlyList<AuthorityCounts> Counts => [.. _counts.Values];

    public void Add(string authority, AuthorityCounts more)
    {
        var counted = _counts.GetValueOrDefault(authority) ?? new(authority, 0, 0, 0);
        _counts[authority] = new(
            authority,
            counted.DeadMessages + more.DeadMessages,
            counted.BreachedDeadlines + more.BreachedDeadlines,
            counted.CasesBehind + more.CasesBehind);
    }

    public async Task AddAsync(IAsyncEnumerable<CountOf> found, Func<int, AuthorityCounts> of, CancellationToken cancellationToken)
    {
        await foreach (var (authority, count) in found.WithCancellation(cancellationToken))
        {
            Add(authority, of(count));
        }
    }
}
