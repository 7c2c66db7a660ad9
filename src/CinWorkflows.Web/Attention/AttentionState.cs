using CinWorkflows.Web.Outbox;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Notices;

namespace CinWorkflows.Web.Attention;

/// <summary>What needs somebody. Each list holds the first hundred.</summary>
public sealed record AttentionState
{
    /// <summary>Messages that failed or came back.</summary>
    public required IReadOnlyList<MessageState> Messages { get; init; }

    /// <summary>Meetings that are not in the calendar as they are on record, or are there although they were cancelled.</summary>
    public required IReadOnlyList<CalendarFault> Calendars { get; init; }

    /// <summary>Workflows that failed, or are parked because their code does not fit their history.</summary>
    public required IReadOnlyList<StoppedWorkflow> Workflows { get; init; }

    /// <summary>Reminders and escalations for which nobody was found to tell: a role of a team is not filled, at any level.</summary>
    public required IReadOnlyList<UnheardNotice> UnheardNotices { get; init; }

    /// <summary>Cases whose workflow has not taken up their last act.</summary>
    public required IReadOnlyList<CaseBehind> CasesBehind { get; init; }

    /// <summary>What waits for a service, a line for each cause: it goes on by itself once that is put right.</summary>
    public required IReadOnlyList<ServiceWaitState> Waiting { get; init; }

    /// <summary>Calendars, and mailboxes to which answers and reports come, that cannot be read.</summary>
    public required IReadOnlyList<CalendarNotRead> UnreadableCalendars { get; init; }

    /// <summary>Messages to other authorities that were not taken, or could not be delivered for hours.</summary>
    public required IReadOnlyList<UndeliveredExchange> Exchange { get; init; }

    /// <summary>How many ended cases of the authority are due to be destroyed, and held by nothing; null for whoever does not oversee that. 'GET /retention' lists them.</summary>
    public required int? DueForDestruction { get; init; }

    /// <summary>What is wrong with the service itself: its storage, its workflows, its backups. It is for IT.</summary>
    public required IReadOnlyList<HostFault> Service { get; init; }
}
