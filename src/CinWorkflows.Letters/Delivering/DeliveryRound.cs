using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Delivering;
using CinWorkflows.Workflows.MeetingCalendars;

namespace CinWorkflows.Letters.Delivering;

/// <summary>
/// One round of everything that goes out: messages, meetings in calendars, a look at what was changed there and answered by mail, and the duties that
/// come of what could not be done. Hosts run it again and again; any part of it may be cut off and is made good by the next round.
/// </summary>
/// <param name="outbox">Sends messages.</param>
/// <param name="calendars">Puts meetings into calendars.</param>
/// <param name="look">Looks at the calendars.</param>
/// <param name="answers">Reads what was answered by mail.</param>
/// <param name="undelivered">Reports messages that could not be delivered.</param>
/// <param name="unplaced">Reports meetings that could not be put into a calendar.</param>
/// <param name="links">Brings links for attending online to those who were invited before there was one.</param>
/// <param name="workingDays">The working days by which messages count.</param>
public sealed class DeliveryRound(
    OutboxDispatch outbox,
    CalendarDispatch calendars,
    CalendarLook look,
    AnswerLook answers,
    UndeliveredFindings undelivered,
    UnplacedFindings unplaced,
    LinkNews links,
    AuthorityCalendars workingDays)
{
    /// <summary>Does what is due now.</summary>
    /// <returns>How much was done; nothing means that nothing is due.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await workingDays.RefreshAsync(cancellationToken);
        return await outbox.RunOnceAsync(cancellationToken)
            + await calendars.RunOnceAsync(cancellationToken)
            + await look.RunOnceAsync(cancellationToken)
            + await answers.RunOnceAsync(cancellationToken)
            + await undelivered.RunOnceAsync(cancellationToken)
            + await unplaced.RunOnceAsync(cancellationToken)
            + await links.RunOnceAsync(cancellationToken);
    }
}
