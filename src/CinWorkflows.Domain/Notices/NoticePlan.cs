using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Domain.Notices;

/// <summary>
/// When the reminders and escalations of a duty go out: in working hours, Europe/London, on the working days that the pack's
/// ladder counts. Of those whose day had passed when the duty's dates became known, only the furthest goes out, and at the
/// next opportunity: nobody gets last month's reminders today.
/// </summary>
public static class NoticePlan
{
    private static readonly Rung TakenOver = new("taken-over", RungAnchor.Due, 0, NoticeRecipient.Owner, Urgency.Digest);

    /// <summary>All notices of a duty in order of time.</summary>
    /// <param name="duty">The duty as it stands.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="openedAt">When the duty arose.</param>
    /// <param name="datedAt">When its present dates became known.</param>
    /// <param name="adoptedOn">The day on which a running case was taken over: what was late by then is told once, in the owner's next digest.</param>
    public static IReadOnlyList<PlannedNotice> For(
        Duty duty,
        PolicyPack pack,
        WorkingCalendar calendar,
        DateTimeOffset openedAt,
        DateTimeOffset datedAt,
        DateOnly? adoptedOn = null)
    {
        var takenOver = adoptedOn == LondonTime.DateOf(datedAt);
        var all = pack.Notices[pack.Rule(duty.Kind).Ladder].Rungs
            .Where(rung => !takenOver || rung is not { From: RungAnchor.Opened, WorkingDays: 0 })
            .Select(rung => (Rung: rung, Base: BaseOf(rung, duty, openedAt)))
            .Where(entry => entry.Base is not null)
            .Select(entry => Plan(entry.Rung, entry.Base!.Value, pack, calendar, openedAt))
            .OrderBy(notice => notice.At)
            .ThenBy(notice => notice.Rung.To)
            .ThenBy(notice => notice.Key, StringComparer.Ordinal)
            .ToList();
        var missed = all.FindLastIndex(notice => notice.Rung.From != RungAnchor.Opened && notice.At < datedAt);
        if (missed < 0)
        {
            return all;
        }

        return takenOver
            ? [new($"taken-over@{duty.Deadline?.Due:yyyy-MM-dd}", datedAt, TakenOver), .. all.Where(notice => notice.At >= datedAt)]
            : [.. all.Where((notice, index) => index >= missed || notice.Rung.From == RungAnchor.Opened)
                .Select(notice => notice == all[missed] ? notice with { At = Opportunity(notice.Rung, datedAt, pack, calendar) } : notice)
                .OrderBy(notice => notice.At)];
    }

    private static DateOnly? BaseOf(Rung rung, Duty duty, DateTimeOffset openedAt) => rung.From switch
    {
        RungAnchor.Opened => LondonTime.DateOf(openedAt),
        RungAnchor.Due => duty.Deadline?.Due,
        RungAnchor.Warning => duty.Warning?.Due,
        _ => throw new ArgumentOutOfRangeException(nameof(rung), rung.From, null),
    };

    private static PlannedNotice Plan(Rung rung, DateOnly from, PolicyPack pack, WorkingCalendar calendar, DateTimeOffset openedAt)
    {
        if (rung is { From: RungAnchor.Opened, WorkingDays: 0 })
        {
            return new(rung.Id, Opportunity(rung, openedAt, pack, calendar), rung);
        }

        var day = rung.WorkingDays == 0 ? calendar.PreviousWorkingDay(from) : calendar.AddWorkingDays(from, rung.WorkingDays);
        return new($"{rung.Id}@{from:yyyy-MM-dd}", LondonTime.At(day, TimeOfDay(rung, pack)).ToUniversalTime(), rung);
    }

    /// <summary>The next moment at which a notice of that urgency may go out.</summary>
    private static DateTimeOffset Opportunity(Rung rung, DateTimeOffset from, PolicyPack pack, WorkingCalendar calendar) => rung.Urgency switch
    {
        Urgency.Urgent => from,
        Urgency.Digest => from,
        _ => pack.WorkingHours.NextWithin(from, calendar).ToUniversalTime(),
    };

    private static TimeOnly TimeOfDay(Rung rung, PolicyPack pack) => rung.Urgency switch
    {
        Urgency.Digest => pack.DigestAt.AddMinutes(-30),
        _ => pack.WorkingHours.From,
    };
}
