using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Notices;

/// <summary>
/// When the reminders and escalations of a duty go out: in working hours, Europe/London, on the working days that the pack's
/// ladder counts. Of those whose day had passed when the duty's dates became known, only the furthest goes out, and at the
/// next opportunity: nobody gets last month's reminders today.
/// </summary>
public static class NoticePlan
{
    private static readonly Rung TakenOver = new("taken-over", RungAnchor.Due, 0, NoticeRecipient.Owner, Urgency.Digest);

    /// <summary>In which order those are told who are told at one instant: who has to act first, then who is above.</summary>
    private static readonly NoticeRecipient[] Escalation =
        [NoticeRecipient.Owner, NoticeRecipient.TeamManager, NoticeRecipient.ServiceManager, NoticeRecipient.BusinessSupport, NoticeRecipient.Person];

    /// <summary>All notices of a duty in order of time.</summary>
    /// <param name="duty">The duty as it stands.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="openedAt">When the duty arose.</param>
    /// <param name="datedAt">When its present dates became known.</param>
    /// <param name="broughtAlong">
    /// True for a duty that a running case had when it was taken over: nobody is told that it arose, and what was late by then is told
    /// once, in the owner's next digest.
    /// </param>
    /// <param name="now">The time up to which repeated notices are due: of each rung that repeats, the last until then and the next after it; null for its first alone.</param>
    /// <param name="isUrgent">True where it is told at any hour that it arose, also where the ladder would wait for working hours.</param>
    /// <param name="passedOnAt">When the case passed to another team, where it did: whoever has a duty there by their role hears of it then; null where it did not.</param>
    public static IReadOnlyList<PlannedNotice> For(
        Duty duty,
        PolicyPack pack,
        WorkingCalendar calendar,
        DateTimeOffset openedAt,
        DateTimeOffset datedAt,
        bool broughtAlong = false,
        DateTimeOffset? now = null,
        bool isUrgent = false,
        DateTimeOffset? passedOnAt = null)
    {
        // A pack that a case has moved to may no longer know a duty that was open before.
        if (pack.FindRule(duty.Kind, duty.Subject) is not { } rule)
        {
            return [];
        }

        var all = pack.Notices[rule.Ladder].Rungs
            .Where(rung => !broughtAlong || rung is not { From: RungAnchor.Opened, WorkingDays: 0, Hours: null })
            .Select(rung => isUrgent && rung is { From: RungAnchor.Opened, Urgency: Urgency.Prompt } ? rung with { Urgency = Urgency.Urgent } : rung)
            .Select(rung => (Rung: rung, Base: BaseOf(rung, duty, openedAt)))
            .Where(entry => entry.Base is not null)
            .SelectMany(entry => Times(entry.Rung, entry.Base!.Value.On, calendar, now).Select(rung => Plan(rung, entry.Base!.Value, pack, calendar))
                .Concat(passedOnAt is { } passed && openedAt < passed ? ToldAnew(entry.Rung, duty, passed, pack, calendar) : []))
            .OrderBy(notice => notice.At)
            .ThenBy(notice => Array.IndexOf(Escalation, notice.Rung.To))
            .ThenBy(notice => notice.Key, StringComparer.Ordinal)
            .ToList();
        var missed = all.FindLastIndex(notice => notice.Rung.From != RungAnchor.Opened && notice.At < datedAt);
        if (missed < 0)
        {
            return all;
        }

        return broughtAlong && datedAt == openedAt
            ? [new($"taken-over@{duty.Deadline?.Due:yyyy-MM-dd}", datedAt, TakenOver), .. all.Where(notice => notice.At >= datedAt)]
            : [.. all.Where((notice, index) => index >= missed || notice.Rung.From == RungAnchor.Opened)
                .Select(notice => notice == all[missed] ? notice with { At = Opportunity(notice.Rung, datedAt, pack, calendar) } : notice)
                .OrderBy(notice => notice.At)];
    }

    /// <summary>What is a role's, and no person's, passes to whoever has that role in the team that holds the case now: they hear of it as those before them did.</summary>
    private static IEnumerable<PlannedNotice> ToldAnew(Rung rung, Duty duty, DateTimeOffset passedOnAt, PolicyPack pack, WorkingCalendar calendar)
    {
        if (rung is { From: RungAnchor.Opened, WorkingDays: 0, Hours: null, To: not NoticeRecipient.Person } && (duty.OwnerId is null || rung.To != NoticeRecipient.Owner))
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{rung.Id}@{passedOnAt.ToUniversalTime():yyyy-MM-ddTHHmm}"), Opportunity(rung, passedOnAt.ToUniversalTime(), pack, calendar), rung);
        }
    }

    /// <summary>
    /// Which of a duty's notices go out now: of those that have come due, for each who is told, the latest alone. After the service was
    /// down nobody gets what was missed before it.
    /// </summary>
    /// <param name="plan">All its notices, those that went out included.</param>
    /// <param name="now">The time.</param>
    public static IEnumerable<PlannedNotice> Due(IReadOnlyList<PlannedNotice> plan, DateTimeOffset now) => plan
        .Where(notice => notice.At <= now && !plan.Any(later => later.Rung.To == notice.Rung.To && later.At > notice.At && later.At <= now));

    private static (DateOnly On, DateTimeOffset? At)? BaseOf(Rung rung, Duty duty, DateTimeOffset openedAt) => rung.From switch
    {
        RungAnchor.Opened => (LondonTime.DateOf(openedAt), openedAt),
        RungAnchor.Due => duty.Deadline is { } deadline ? (deadline.Due, deadline.DueAt) : null,
        RungAnchor.Warning => duty.Warning is { } warning ? (warning.Due, warning.DueAt) : null,
        RungAnchor.Target => duty.Deadline?.Target is { } target ? (target.On, target.At) : null,
        RungAnchor.Earliest => duty.Deadline?.Earliest is { } earliest ? (earliest.On, earliest.At) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rung), rung.From, null),
    };

    /// <summary>
    /// A rung; of one that repeats the time that came last and the next. Nobody's silence ends it, and nobody who was away is told of
    /// each time in between.
    /// </summary>
    private static IEnumerable<Rung> Times(Rung rung, DateOnly from, WorkingCalendar calendar, DateTimeOffset? now)
    {
        if (!rung.Repeats || now is not { } until)
        {
            return [rung];
        }

        var today = LondonTime.DateOf(until);
        var passed = today <= from ? 0 : calendar.CountWorkingDays(from, today) / rung.WorkingDays;
        return [Again(rung, Math.Max(1, passed)), Again(rung, Math.Max(1, passed) + 1)];
    }

    /// <summary>The id of the rung that a notice's key is of: a date may follow it, and of a rung that repeats which time it is.</summary>
    /// <param name="noticeKey">The key.</param>
    public static string RungOf(string noticeKey)
    {
        ArgumentNullException.ThrowIfNull(noticeKey);
        return noticeKey.Split('@')[0].Split('.')[0];
    }

    private static Rung Again(Rung rung, int time) => time == 1
        ? rung
        : rung with { Id = string.Create(CultureInfo.InvariantCulture, $"{rung.Id}.{time}"), WorkingDays = rung.WorkingDays * time };

    private static PlannedNotice Plan(Rung rung, (DateOnly On, DateTimeOffset? At) from, PolicyPack pack, WorkingCalendar calendar)
    {
        // Hours go by the instant, and so does the moment at which a limit of hours ends; of a day without an instant it is the end.
        if (rung.Hours is { } || (rung.WorkingDays == 0 && from.At is not null))
        {
            var instant = (from.At ?? LondonTime.StartOf(from.On.AddDays(1))).AddHours(rung.Hours ?? 0);
            var key = rung.From == RungAnchor.Opened ? rung.Id : $"{rung.Id}@{from.At?.ToUniversalTime():yyyy-MM-ddTHHmm}{(from.At is null ? $"{from.On:yyyy-MM-dd}" : "")}";
            return new(key, Opportunity(rung, instant.ToUniversalTime(), pack, calendar), rung);
        }

        var day = rung.WorkingDays == 0 ? calendar.PreviousWorkingDay(from.On) : calendar.AddWorkingDays(from.On, rung.WorkingDays);
        return new($"{rung.Id}@{from.On:yyyy-MM-dd}", LondonTime.At(day, TimeOfDay(rung, pack)).ToUniversalTime(), rung);
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
