using CinWorkflows.Web.Outbox;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Notices;

namespace CinWorkflows.Web.Attention;

/// <summary>What needs somebody. Each list holds the first hundred.</summary>
/// <param name="Messages">Messages that failed or came back.</param>
/// <param name="Calendars">Meetings that are not in the calendar as they are on record, or are there although they were cancelled.</param>
/// <param name="Workflows">Workflows that failed, or are parked because their code does not fit their history.</param>
/// <param name="UnheardNotices">Reminders and escalations for which nobody was found to tell: a role of a team is not filled, at any level.</param>
/// <param name="CasesBehind">Cases whose workflow has not taken up their last act.</param>
/// <param name="Waiting">What waits for a service, a line for each cause: it goes on by itself once that is put right.</param>
/// <param name="UnreadableCalendars">Calendars, and mailboxes to which answers and reports come, that cannot be read.</param>
/// <param name="Exchange">Messages to other authorities that were not taken, or could not be delivered for hours.</param>
public sealed record AttentionState(
    IReadOnlyList<MessageState> Messages,
    IReadOnlyList<CalendarFault> Calendars,
    IReadOnlyList<StoppedWorkflow> Workflows,
    IReadOnlyList<UnheardNotice> UnheardNotices,
    IReadOnlyList<CaseBehind> CasesBehind,
    IReadOnlyList<ServiceWaitState> Waiting,
    IReadOnlyList<CalendarNotRead> UnreadableCalendars,
    IReadOnlyList<UndeliveredExchange> Exchange);
