using CinWorkflows.Cases.Meetings;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Health;
using CinWorkflows.Web.Outbox;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Attention;

/// <summary>What needs somebody, as whoever asks may know of it, for programs and pages alike.</summary>
internal sealed class AttentionReading(
    ReadableCases reader,
    ICaseReader all,
    ICalendarBook calendars,
    IOutbox outbox,
    IMessageChannels channels,
    MessageSettings settings,
    IExchangeBook exchange,
    IWorkflowClient workflows,
    HostWatching watching,
    RetentionList retention,
    RequestReader asker,
    TimeProvider clock,
    IOptions<CinWorkflowsApiOptions> options)
{
    private const int Most = 100;

    private static readonly InstanceQuery Stopped = new([RuntimeStatus.Failed, RuntimeStatus.Parked]);

    public async Task<AttentionState> ReadAsync(CancellationToken cancellationToken)
    {
        var failed = await reader.MessagesAsync(new(State: DeliveryState.Failed, Take: Most), cancellationToken);
        var bounced = await reader.MessagesAsync(new(State: DeliveryState.Bounced, Take: Most), cancellationToken);
        var stopped = await SeenFirst.OfAsync<InstanceStatus, InstanceStatus>(Most, async atMost => await workflows.QueryAsync(Stopped, cancellationToken).Take(atMost).ToListAsync(cancellationToken), found => KnownAsync(found, workflow => workflow.InstanceId));
        var behind = await reader.BehindAsync(clock.GetUtcNow() - options.Value.BehindAfter, Most, cancellationToken);
        var who = await asker.GetAsync(cancellationToken);
        var stuck = await SeenFirst.OfAsync(Most, atMost => exchange.StuckAsync(clock.GetUtcNow() - ExchangeDispatch.TooLong, atMost, cancellationToken), found => KnownAsync(found, entry => entry.CaseId));
        var misplaced = await SeenFirst.OfAsync<CalendarEntryView, CalendarFault>(Most, atMost => calendars.FailedAsync(atMost, cancellationToken), async found => await FaultsAsync(await KnownAsync(found, entry => entry.Order.CaseId), cancellationToken));
        var unreadable = await SeenFirst.OfAsync(
            Most,
            atMost => calendars.UnreadableAsync(clock.GetUtcNow() - UnreadableCalendar.ShownAfter, clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, atMost, cancellationToken),
            found => Task.FromResult<IReadOnlyList<UnreadableCalendar>>([.. found.Where(calendar => who.IsOf(calendar.Authority))]));
        return new()
        {
            Messages = [.. failed.Concat(bounced).OrderByDescending(message => message.QueuedAt).Take(Most).Select(MessageState.Of)],
            Calendars = [.. misplaced.OrderByDescending(fault => fault.OrderedAt)],
            Workflows = [.. stopped.Select(workflow => new StoppedWorkflow(workflow.InstanceId, workflow.Name, workflow.Status, workflow.LastUpdatedAt, workflow.Failure))],
            UnheardNotices = await reader.UnheardAsync(Most, cancellationToken),
            CasesBehind = behind,
            Waiting = [.. (await outbox.WaitingAsync(cancellationToken)).Concat(await calendars.WaitingAsync(cancellationToken)).Where(line => who.IsOf(ServiceLine.Parse(line.Wait.Line).Authority)).Select(line => ServiceWaits.Of(line, settings, channels))],
            UnreadableCalendars = [.. unreadable.Select(calendar => CalendarNotRead.Of(calendar, settings))],
            Exchange = [.. stuck.Select(UndeliveredExchange.Of)],
            DueForDestruction = who.Oversees is null ? null : await retention.CountDueAsync(who, cancellationToken),
            Service = await watching.LookAsync(cancellationToken),
        };

        async Task<IReadOnlyList<T>> KnownAsync<T>(IReadOnlyList<T> found, Func<T, string> caseOf)
        {
            var hidden = await reader.HiddenAsync([.. found.Select(caseOf).Distinct()], cancellationToken);
            return [.. found.Where(one => !hidden.Contains(caseOf(one)))];
        }
    }

    /// <summary>A meeting that was held, or cancelled before it stood anywhere, needs no place in a calendar any more.</summary>
    private async Task<IReadOnlyList<CalendarFault>> FaultsAsync(IReadOnlyList<CalendarEntryView> failed, CancellationToken cancellationToken)
    {
        var faults = new List<CalendarFault>();
        foreach (var entries in failed.GroupBy(entry => entry.Order.CaseId))
        {
            var file = await all.FileAsync(entries.Key, cancellationToken);
            faults.AddRange(entries
                .Where(entry => entry.Order.Withdrawn || file?.Meeting(entry.Order.MeetingId) is { State: MeetingState.Arranged })
                .Select(CalendarFault.Of));
        }

        return faults;
    }
}
