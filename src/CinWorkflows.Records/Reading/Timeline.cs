using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Reading;

/// <summary>What happened in a case, in the order of time. Identifiers, dates and codes only.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(CaseRows rows, CaseFile file) =>

        // At one instant an act comes before what follows from it, and what is alike comes in the order of its keys.
        [.. rows.Acts
            .Concat(rows.Duties.OrderBy(duty => duty.Key, StringComparer.Ordinal).ThenBy(duty => duty.Opening).SelectMany(DutyEntries))
            .Concat(rows.Changes
                .OrderBy(change => change.Number)
                .ThenBy(change => change.DutyKey, StringComparer.Ordinal)
                .ThenBy(change => change.Opening)
                .Select(DeadlineEntry))
            .Concat(rows.Notices
                .OrderBy(entry => entry.Notice.DutyKey, StringComparer.Ordinal)
                .ThenBy(entry => entry.Notice.Opening)
                .ThenBy(entry => entry.Notice.NoticeKey, StringComparer.Ordinal)
                .ThenBy(entry => entry.Told?.RecipientId, StringComparer.Ordinal)
                .Select(NoticeEntry))
            .Concat(rows.Messages.Select(MessageEntry))
            .Concat(file.Meetings.Where(meeting => meeting is { State: MeetingState.Held, Combined: true }).Select(CombinedEntry))
            .OrderBy(entry => entry.At)];

    private static IEnumerable<TimelineEntry> DutyEntries(DutyRow duty)
    {
        yield return new(duty.OpenedAt, "duty", duty.Key, duty.OwnerId, "opened");
        if (duty.ClosedAt is { } closed)
        {
            yield return new(closed, "duty", duty.Key, duty.OwnerId, "closed");
        }
    }

    private static TimelineEntry DeadlineEntry(DeadlineChangeRow change) =>
        new(change.At, "deadline", change.DutyKey, change.ActorId, $"{Date(change)} by {change.Cause}");

    private static string Date(DeadlineChangeRow change) => change.Due is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{(change.Number == 1 ? "set" : "moved")} to {day:yyyy-MM-dd}")
        : "taken away";

    private static TimelineEntry NoticeEntry(NoticeTold entry) => new(
        entry.Notice.PostedAt,
        "notice",
        entry.Notice.NoticeKey,
        entry.Told?.RecipientId,
        $"{entry.Notice.DutyKey}: {entry switch
        {
            { Told: null } => "nobody to tell",
            { Told.DroppedAt: not null } => "dropped, done before the digest",
            _ => entry.Notice.Urgency.ToString().ToLowerInvariant(),
        }}");

    /// <summary>A review that was held together with another (N42).</summary>
    private static TimelineEntry CombinedEntry(Meeting meeting) => new(
        meeting.StartsAt,
        "meeting",
        meeting.Id,
        meeting.ChairId,
        meeting.CombinedCaseId is { } other ? $"held together with the review of case {other}" : "held together with another review");

    private static TimelineEntry MessageEntry(MessageRow message)
    {
        var view = message.ToView();
        return new(
            message.LastAttemptAt ?? message.QueuedAt,
            "message",
            message.Kind.ToString(),
            message.RecipientId,
            view.Problem is null ? view.State.ToString() : $"{view.State}: {view.Problem}");
    }
}
