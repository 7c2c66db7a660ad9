using System.Diagnostics.Metrics;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Gauges;

namespace CinWorkflows.Workflows.Gauges;

/// <summary>
/// The numbers that those who run the service are alerted by, for each authority, and 0 too, so that silence is never taken for
/// good news. They are read from the record; where nobody listens, it is not asked.
/// </summary>
public sealed class ServiceGauges : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "CinWorkflows";

    /// <summary>The dimension: the id of the authority's pack.</summary>
    public const string Authority = "authority";

    private readonly IRecordCounts _record;
    private readonly PackLibrary _packs;
    private readonly TimeProvider _clock;
    private readonly Meter _meter;
    private readonly Gauge<int> _dead;
    private readonly Gauge<int> _breached;
    private readonly Gauge<int> _behind;

    /// <summary>Makes the gauges; their meter's scope is this.</summary>
    /// <param name="record">Where they are read.</param>
    /// <param name="packs">The authorities.</param>
    /// <param name="clock">The clock.</param>
    public ServiceGauges(IRecordCounts record, PackLibrary packs, TimeProvider clock)
    {
        (_record, _packs, _clock) = (record, packs, clock);
        _meter = new(new MeterOptions(MeterName) { Scope = this });
        _dead = _meter.CreateGauge<int>("cin.messages.dead", "{message}", "Messages that failed or came back, about which nobody has decided yet.");
        _breached = _meter.CreateGauge<int>("cin.deadlines.breached", "{deadline}", "Open duties whose last day has passed.");
        _behind = _meter.CreateGauge<int>("cin.cases.behind", "{case}", "Cases whose workflow has not taken up their last act.");
    }

    /// <summary>Reads them once.</summary>
    /// <param name="olderThan">Only acts recorded at least this long ago make a case one that is behind.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task ReadAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        if (!_dead.Enabled && !_breached.Enabled && !_behind.Enabled)
        {
            return;
        }

        var found = await _record.ReadAsync(LondonTime.Today(_clock), _clock.GetUtcNow() - olderThan, cancellationToken);
        var counts = _packs.All.Select(entry => entry.Pack.Id).Distinct().ToDictionary(id => id, id => new AuthorityCounts(id, 0, 0, 0));
        foreach (var authority in found)
        {
            counts[authority.Authority] = authority;
        }

        foreach (var authority in counts.Values)
        {
            var dimension = new KeyValuePair<string, object?>(Authority, authority.Authority);
            _dead.Record(authority.DeadMessages, dimension);
            _breached.Record(authority.BreachedDeadlines, dimension);
            _behind.Record(authority.CasesBehind, dimension);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
