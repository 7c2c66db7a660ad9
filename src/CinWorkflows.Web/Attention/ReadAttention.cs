using CinWorkflows.Cases.Meetings;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
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
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Attention;

internal sealed class ReadAttention : IEndpoint
{
    private const int Most = 100;

    private static readonly InstanceQuery Stopped = new([RuntimeStatus.Failed, RuntimeStatus.Parked]);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/attention", HandleAsync)
        .Needs(Permission.ReadAttention)
        .WithName("readAttention")
        .WithTags("Attention")
        .WithSummary("Read what needs somebody")
        .WithDescription("Messages that failed or came back, meetings that are not in the calendar as they are on record, calendars and mailboxes that cannot be read, workflows that stopped, notices with nobody to tell, cases whose workflow is behind, what waits for a service, messages that another authority did not get, and what is wrong with the service itself; for a data protection officer, how many ended cases are due to be destroyed.");

    private static async Task<Ok<AttentionState>> HandleAsync(
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
        IOptions<CinWorkflowsApiOptions> options,
        CancellationToken cancellationToken)
    {
        var failed = await reader.MessagesAsync(new(State: DeliveryState.Failed, Take: Most), cancellationToken);
        var bounced = await reader.MessagesAsync(new(State: DeliveryState.Bounced, Take: Most), cancellationToken);
        var stopped = await SeenFirst.OfAsync<InstanceStatus, InstanceStatus>(Most, async atMost => await workflows.QueryAsync(Stopped, cancellationToken).Take(atMost).ToListAsync(cancellationToken), found => KnownAsync(found, workflow => workflow.InstanceId));
        var behind = await reader.BehindAsync(clock.GetUtcNow() - options.Value.BehindAfter, Most, cancellationToken);
        var who = await asker.GetAsync(cancellationToken);
        var stuck = await SeenFirst.OfAsync(Most, atMost => exchange.StuckAsync(clock.GetUtcNow() - ExchangeDispatch.TooLong, atMost, cancellationToken), found => KnownAsync(found, entry => entry.CaseId));
        var misplaced = await SeenFirst.OfAsync<CalendarEntryView, CalendarFault>(Most, atMost => calendars.FailedAsync(atMost, cancellationToken), async found => await FaultsAsync(all, await KnownAsync(found, entry => entry.Order.CaseId), cancellationToken));
        var unreadable = await SeenFirst.OfAsync(
            Most,
            atMost => calendars.UnreadableAsync(clock.GetUtcNow() - UnreadableCalendar.ShownAfter, clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, atMost, cancellationToken),
            found => Task.FromResult<IReadOnlyList<UnreadableCalendar>>([.. found.Where(calendar => who.IsOf(calendar.Authority))]));
        return TypedResults.Ok(new AttentionState
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
        });

        async Task<IReadOnlyList<T>> KnownAsync<T>(IReadOnlyList<T> found, Func<T, string> caseOf)
        {
            var hidden = await reader.HiddenAsync([.. found.Select(caseOf).Distinct()], cancellationToken);
            return [.. found.Where(one => !hidden.Contains(caseOf(one)))];
        }
    }

    /// <summary>A meeting that was held, or cancelled before it stood anywhere, needs no place in a calendar any more.</summary>
    private static async Task<IReadOnlyList<CalendarFault>> FaultsAsync(ICaseReader all, IReadOnlyList<CalendarEntryView> failed, CancellationToken cancellationToken)
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
