using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>
/// An open duty on a feed: on its day; by its hour, where the limit is in hours; on today once it is overdue, for it is still to
/// be done. It leaves its reader free, and leaves the feed when it is recorded as done.
/// </summary>
internal static class DutyEntry
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    public static FeedEntry? Of(FeedDuty found, FeedPage page)
    {
        if (found.Open.Duty.Deadline is not { } deadline)
        {
            return null;
        }

        var pack = page.PackOf(found.Pack);
        var overdue = IsOverdue(deadline, page);
        var title = $"{found.Open.Duty.TitleIn(pack)} (ref {found.CaseId})";
        var link = page.Settings.PageOf(found.CaseId);
        var revised = RevisedAt(found.Open, deadline, overdue, page);
        var (starts, ends) = Span(deadline, overdue, page);
        return new()
        {
            Uid = UidOf(found),
            Sequence = Sequence(found.Open, revised),
            RevisedAt = revised,
            StartsAt = starts,
            EndsAt = ends,
            Summary = overdue ? $"Overdue since {Since(deadline, PlainWords.ShortDate)}: {title}" : title,
            Description = string.Join("\n\n", Description(found.Open.Duty, deadline, overdue, pack).Concat(link is null ? [] : [$"Open the case: {link}"])),
            Link = link,
            Organizer = page.Settings.FromOf(found.Pack.Id),
            WholeDays = overdue || deadline.DueAt is null,
        };
    }

    private static bool IsOverdue(Deadline deadline, FeedPage page) =>
        deadline.DueAt is { } at ? at < page.Now : deadline.Due < page.Today;

    private static (DateTimeOffset Starts, DateTimeOffset Ends) Span(Deadline deadline, bool overdue, FeedPage page)
    {
        if (!overdue && deadline.DueAt is { } at)
        {
            return (at - Shown, at);
        }

        var day = overdue ? page.Today : deadline.Due;
        return (LondonTime.StartOf(day), LondonTime.StartOf(day.AddDays(1)));
    }

    /// <summary>When its dates became known; when it became overdue; and then the beginning of each day to which it moves on.</summary>
    private static DateTimeOffset RevisedAt(OpenDuty open, Deadline deadline, bool overdue, FeedPage page)
    {
        DateTimeOffset[] moments = overdue
            ? [open.DatedAt, LondonTime.StartOf(page.Today), deadline.DueAt ?? DateTimeOffset.MinValue]
            : [open.DatedAt];
        return moments.Max();
    }

    /// <summary>Days count: a date set anew is never earlier than the days over which an overdue duty was moved on.</summary>
    private static int Sequence(OpenDuty open, DateTimeOffset revised) =>
        Math.Max(0, LondonTime.DateOf(revised).DayNumber - LondonTime.DateOf(open.OpenedAt).DayNumber);

    /// <summary>The key of a duty can hold the id of a person; a calendar gets a hash of it.</summary>
    private static string UidOf(FeedDuty found)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{found.CaseId}|{found.Open.Duty.Key}")).AsSpan(0, 12));
        return $"{found.CaseId}-duty-{key}@cinworkflows";
    }

    private static IEnumerable<string> Description(Duty duty, Deadline deadline, bool overdue, PolicyPack? pack)
    {
        if (overdue)
        {
            yield return $"Overdue since {Since(deadline, PlainWords.Date)}.";
        }

        yield return duty.Definition.NextStep;
        if (duty.WaitsFor is { } code)
        {
            yield return Prerequisite.InWords(code);
        }

        yield return $"By when, and why: {deadline.Explain()}";
        if (duty.Warning is { } warning)
        {
            yield return $"The procedure can also be read with an earlier date, which does not bind: {warning.Explain()}";
        }

        foreach (var reason in pack is null ? [] : DutyReasons.Of(duty, pack))
        {
            yield return reason;
        }
    }

    private static string Since(Deadline deadline, Func<DateOnly, string> day) => deadline.DueAt is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{day(LondonTime.DateOf(at))}, {TimeZoneInfo.ConvertTime(at, LondonTime.Zone):HH:mm}")
        : day(deadline.Due);
}
