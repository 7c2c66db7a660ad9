using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Precedence;

namespace CinWorkflows.Letters.Composing;

/// <summary>
/// The hours at which a letter may leave. Staff are written to from seven to seven on working days; a family or agency from eight to eight,
/// and on no bank holiday. What is urgent leaves at any hour: an urgent rung of the pack's ladder, the arrival of a child who is offered as
/// urgent, that somebody opened a case who does not work on it, and what is said of a meeting that would be over or near by then. What people send to another authority leaves when they send it.
/// </summary>
internal static class LeavingHours
{
    private static readonly WorkingHours OfStaff = new(new(7, 0), new(19, 0));
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(10);

    /// <summary>When a letter that would leave now may leave; null where that is now.</summary>
    /// <param name="brief">The letter.</param>
    /// <param name="calendar">The working days of its authority.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? NotBefore(LetterBrief brief, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (brief.Settings.AtAnyHour || brief.Order.Kind is MessageKind.TransferOffer or MessageKind.TransferCode)
        {
            return null;
        }

        var earliest = Gathered(brief) is var gathered && gathered > now ? gathered : now;
        var next = brief.Order.To.IsStaff ? OfStaff.NextWithin(earliest, calendar) : FamilyHours.Next(earliest, calendar);
        if (next > earliest && brief is CaseLetterBrief { Order: { Kind: MessageKind.Notice, To.IsStaff: true }, Pack: var pack })
        {
            // What comes due that morning about the same duty is told in the same letter.
            next = pack.WorkingHours.NextWithin(next, calendar) + Gathering;
        }

        return next <= now || (brief is CaseLetterBrief letter && (IsUrgent(letter) || UrgentLetters.IsOfMeetingBy(brief.Order.Kind, brief.Order.Subject, letter.File, next))) ? null : next.ToUniversalTime();
    }

    /// <summary>Whether a letter goes before others, where not all can go at once.</summary>
    public static bool IsUrgent(LetterBrief brief, DateTimeOffset now) =>
        UrgentLetters.Are(brief.Order.Kind, brief.Order.Subject, (brief as CaseLetterBrief)?.File, now) || (brief is CaseLetterBrief letter && IsUrgent(letter));

    /// <summary>Until when a notice to staff waits for others, to the full minute, so that those of one moment leave in one.</summary>
    private static DateTimeOffset Gathered(LetterBrief brief)
    {
        var queued = brief.Message.QueuedAt;
        if (brief.Order is not { Kind: MessageKind.Notice, To.IsStaff: true } || brief.Settings.NoticesGatherFor <= TimeSpan.Zero)
        {
            return queued;
        }

        var until = queued + brief.Settings.NoticesGatherFor;
        return until.AddTicks((TimeSpan.TicksPerMinute - (until.Ticks % TimeSpan.TicksPerMinute)) % TimeSpan.TicksPerMinute);
    }

    private static bool IsUrgent(CaseLetterBrief brief)
    {
        if (NoticeMessageKey.NoticeOf(brief.Order) is not { } key || brief.Case.Duties.FirstOrDefault(view => view.Duty.Key == brief.Order.Subject && view.ClosedAt is null) is not { Duty: var duty })
        {
            return false;
        }

        var rung = NoticePlan.RungOf(key);
        return brief.Pack.FindRule(duty.Kind, duty.Subject) is { } rule
            && brief.Pack.Notices[rule.Ladder].Rungs.Any(known => known.Id == rung && (known.Urgency == Urgency.Urgent || (known.From == RungAnchor.Opened && ToldAtAnyHour.Is(duty, brief.File))));
    }
}
