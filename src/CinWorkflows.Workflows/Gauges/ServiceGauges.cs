using System.Diagnostics.Metrics;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;

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
    private readonly IOutbox _outbox;
    private readonly ICalendarBook _calendars;
    private readonly PackLibrary _packs;
    private readonly TimeProvider _clock;
    private readonly Meter _meter;
    private readonly Gauge<int> _dead;
    private readonly Gauge<int> _breached;
    private readonly Gauge<int> _behind;
    private readonly Gauge<int> _waiting;

    /// <summary>Makes the gauges; their meter's scope is this.</summary>
    /// <param name="record">Where they are read.</param>
    /// <param name="outbox">Which messages wait.</param>
    /// <param name="calendars">Which meetings wait.</param>
    /// <param name="packs">The authorities.</param>
    /// <param name="clock">The clock.</param>
    public ServiceGauges(IRecordCounts record, IOutbox outbox, ICalendarBook calendars, PackLibrary packs, TimeProvider clock)
    {
        (_record, _outbox, _calendars, _packs, _clock) = (record, outbox, calendars, packs, clock);
        _meter = new(new MeterOptions(MeterName) { Scope = this });
        _dead = _meter.CreateGauge<int>("cin.messages.dead", "{message}", "Messages that failed or came back, about which nobody has decided yet.");
        _breached = _meter.CreateGauge<int>("cin.deadlines.breached", "{deadline}", "Open duties whose last day has passed.");
        _behind = _meter.CreateGauge<int>("cin.cases.behind", "{case}", "Cases whose workflow has not taken up their last act.");
        _waiting = _meter.CreateGauge<int>("cin.services.waiting", "{item}", "Messages and meetings that wait for something that the council's IT has to put right.");
    }

    /// <summary>Reads them once.</summary>
    /// <param name="olderThan">Only acts recorded at least this long ago make a case one that is behind.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task ReadAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        if (!_dead.Enabled && !_breached.Enabled && !_behind.Enabled && !_waiting.Enabled)
        {
            return;
        }

        var found = await _record.ReadAsync(LondonTime.Today(_clock), _clock.GetUtcNow() - olderThan, cancellationToken);
        var counts = _packs.All.Select(entry => entry.Pack.Id).Distinct().ToDictionary(id => id, id => new AuthorityCounts(id, 0, 0, 0));
        foreach (var authority in found)
        {
            counts[authority.Authority] = authority;
        }

        var waiting = await WaitingAsync(cancellationToken);
        foreach (var unknown in waiting.Select(line => line.Key).Where(id => !counts.ContainsKey(id)))
        {
            counts[unknown] = new(unknown, 0, 0, 0);
        }

        foreach (var authority in counts.Values)
        {
            var dimension = new KeyValuePair<string, object?>(Authority, authority.Authority);
            _dead.Record(authority.DeadMessages, dimension);
            _breached.Record(authority.BreachedDeadlines, dimension);
            _behind.Record(authority.CasesBehind, dimension);
            _waiting.Record(waiting[authority.Authority].Sum(), dimension);
        }
    }

    private async Task<ILookup<string, int>> WaitingAsync(CancellationToken cancellationToken) =>
        (await _outbox.WaitingAsync(cancellationToken)).Concat(await _calendars.WaitingAsync(cancellationToken))
            .Where(line => line.Wait.Cause.IsForIt())
            .ToLookup(line => ServiceLine.Parse(line.Wait.Line).Authority, line => line.Count);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
