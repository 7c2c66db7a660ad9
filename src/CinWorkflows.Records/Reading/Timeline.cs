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
                .Select(DateEntry))
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
        yield return new TimelineDuty(duty.OpenedAt, duty.Key, duty.OwnerId, Opened: true);
        if (duty.ClosedAt is { } closed)
        {
            yield return new TimelineDuty(closed, duty.Key, duty.OwnerId, Opened: false);
        }
    }

    private static TimelineDate DateEntry(DeadlineChangeRow change) => new(change.At, change.DutyKey, change.Due, change.Number == 1, change.Cause);

    private static TimelineNotice NoticeEntry(NoticeTold entry) => new(
        entry.Notice.PostedAt,
        entry.Notice.DutyKey,
        entry.Notice.NoticeKey,
        entry.Told?.RecipientId,
        entry.Notice.Urgency,
        entry.Told?.DroppedAt is not null);

    /// <summary>A review that was held together with another (N42).</summary>
    private static TimelineMeeting CombinedEntry(Meeting meeting) => new(meeting.StartsAt, meeting.Id, meeting.ChairId, meeting.CombinedCaseId);

    private static TimelineMessage MessageEntry(MessageRow message)
    {
        var view = message.ToView();
        return new(message.LastAttemptAt ?? message.QueuedAt, message.Kind, message.RecipientId, view.State, view.Problem);
    }
}
