using CinWorkflows.Cases;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Calendars;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Directory;
using CinWorkflows.Records.Exchange;
using CinWorkflows.Records.Feeds;
using CinWorkflows.Records.Links;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Retention;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Memory;

/// <summary>
/// The record's rows in plain collections behind one lock. A step runs alone and to its end, and rows never leave it: what
/// callers get are values. A step checks all that can fail before it changes anything.
/// </summary>
/// <remarks>
/// Beside SQLite it is there for simulations, which people wait for: a whole life with 499 messages took 11.5 s of processor time with
/// it and 34 s with a SQLite file that is never flushed, on the same busy machine (medians of five runs and of four).
/// </remarks>
internal sealed class MemoryTables
{
    private readonly Lock _turn = new();

    public Dictionary<string, MemoryCase> Cases { get; } = [];

    public Dictionary<(string StaffId, string CaseId), BrokenGlassRow> BrokenGlass { get; } = [];

    /// <summary>The acts whose words are kept, by the id of their command.</summary>
    public Dictionary<Guid, ActRow> Acts { get; } = [];

    /// <summary>The frames of the acts of cases that were erased.</summary>
    public Dictionary<string, IReadOnlyList<ActRow>> Frames { get; } = [];

    public List<LogRow> Log { get; } = [];

    public List<ErasureRow> Erasures { get; } = [];

    /// <summary>In the order of their numbers.</summary>
    public List<LegalHoldRow> LegalHolds { get; } = [];

    /// <summary>In the order of their numbers.</summary>
    public List<DestructionRow> Destructions { get; } = [];

    /// <summary>In the order in which they were queued.</summary>
    public OrderedDictionary<string, MessageRow> Messages { get; } = [];

    public List<DeliveryStepRow> DeliverySteps { get; } = [];

    /// <summary>The messages to other authorities, by number in each series.</summary>
    public Dictionary<(string Transfer, ExchangeSide Side), List<ExchangeRow>> ExchangeSeries { get; } = [];

    public SortedDictionary<string, CalendarEntryRow> CalendarEntries { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Authority, string Mailbox), WatchedCalendarRow> WatchedCalendars { get; } = [];

    public Dictionary<string, FeedRow> CalendarFeeds { get; } = [];

    /// <summary>In the order in which they were brought in.</summary>
    public List<HolidayEntry> HolidayChanges { get; } = [];

    public Dictionary<string, TermSheet> SchoolTerms { get; } = [];

    public Dictionary<string, TransferLinkRow> TransferLinks { get; } = [];

    public List<TransferLinkEventRow> TransferLinkEvents { get; } = [];

    public Dictionary<string, SignInRow> SignIns { get; } = [];

    /// <summary>In the order in which they were added.</summary>
    public OrderedDictionary<string, string> ProtectionKeys { get; } = [];

    public SortedDictionary<string, Team> Teams { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, StaffMember> Staff { get; } = new(StringComparer.Ordinal);

    public Task<T> RunAsync<T>(Func<T> step, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_turn)
            {
                return Task.FromResult(step());
            }
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    /// <summary>The legal hold that stands on a case; null where none does.</summary>
    public LegalHoldRow? StandingHold(string caseId) => LegalHolds.FindLast(hold => hold.CaseId == caseId) is { Placed: true } standing ? standing : null;

    /// <summary>Queues messages; those whose keys are known are left as they are.</summary>
    public void Queue(IEnumerable<MessageOrder> orders, DateTimeOffset at)
    {
        foreach (var order in orders)
        {
            Messages.TryAdd(order.Key, MessageRow.Queued(order, at));
        }
    }

    /// <summary>Keeps a step on a message's way, where there was one.</summary>
    public void Follow(DeliveryStepRow? step)
    {
        if (step is not null)
        {
            DeliverySteps.Add(step);
        }
    }

    /// <summary>Queues the messages to other authorities that an act causes.</summary>
    public void Exchange(RecordedAct act, CaseFile? before, CaseFile after)
    {
        foreach (var order in ExchangeOrders.Of(act.Act, before, after, act.Actor))
        {
            var series = ExchangeSeries.GetValueOrDefault((order.Transfer, order.Side)) ?? [];
            if (ExchangeRow.Next(order, act, series.Count) is { } next)
            {
                series.Add(next);
                ExchangeSeries[(order.Transfer, order.Side)] = series;
            }
        }
    }

    /// <summary>Orders a meeting into, or out of, the calendar.</summary>
    public void Order(CalendarOrder? order, DateTimeOffset at)
    {
        if (order is not null)
        {
            CalendarEntries.TryAdd(order.Key, CalendarEntryRow.Of(order));
            CalendarEntries[order.Key].Take(order, at);
        }
    }
}
