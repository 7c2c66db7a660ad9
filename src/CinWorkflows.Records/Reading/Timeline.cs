using System.Globalization;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>What happened in a case, from all tables, in the order of time. Identifiers, dates and codes only.</summary>
internal static class Timeline
{
    public static async Task<IReadOnlyList<TimelineEntry>> OfAsync(
        RecordContext record,
        string caseId,
        IReadOnlyList<DutyRow> duties,
        IReadOnlyList<DeadlineChangeRow> changes,
        CancellationToken cancellationToken)
    {
        var acts = await record.Acts
            .Where(act => act.CaseId == caseId)
            .OrderBy(act => act.Sequence)
            .Select(act => new TimelineEntry(act.At, "act", act.Type, act.ActorId, null))
            .ToListAsync(cancellationToken);
        var messages = await record.Messages.Where(row => row.CaseId == caseId).OrderBy(row => row.Number).ToListAsync(cancellationToken);

        // At one instant an act comes before what follows from it.
        return [.. acts
            .Concat(duties.SelectMany(DutyEntries))
            .Concat(DeadlineEntries(changes))
            .Concat(await NoticeEntriesAsync(record, caseId, cancellationToken))
            .Concat(messages.Select(MessageEntry))
            .OrderBy(entry => entry.At)];
    }

    private static IEnumerable<TimelineEntry> DutyEntries(DutyRow duty)
    {
        yield return new(duty.OpenedAt, "duty", duty.Key, duty.OwnerId, "opened");
        if (duty.ClosedAt is { } closed)
        {
            yield return new(closed, "duty", duty.Key, duty.OwnerId, "closed");
        }
    }

    private static IEnumerable<TimelineEntry> DeadlineEntries(IEnumerable<DeadlineChangeRow> changes) => changes
        .OrderBy(change => change.Number)
        .Select(change => new TimelineEntry(change.At, "deadline", change.DutyKey, change.ActorId, $"{Date(change)} by {change.Cause}"));

    private static string Date(DeadlineChangeRow change) => change.Due is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{(change.Number == 1 ? "set" : "moved")} to {day:yyyy-MM-dd}")
        : "taken away";

    private static async Task<IEnumerable<TimelineEntry>> NoticeEntriesAsync(RecordContext record, string caseId, CancellationToken cancellationToken)
    {
        var notices = await record.Notices
            .Where(notice => notice.CaseId == caseId)
            .GroupJoin(
                record.NoticeRecipients,
                notice => new { notice.CaseId, notice.DutyKey, notice.Opening, notice.NoticeKey },
                told => new { told.CaseId, told.DutyKey, told.Opening, told.NoticeKey },
                (notice, told) => new { notice, told })
            .SelectMany(entry => entry.told.DefaultIfEmpty(), (entry, told) => new { entry.notice, told })
            .ToListAsync(cancellationToken);
        return notices.Select(entry => new TimelineEntry(
            entry.notice.PostedAt,
            "notice",
            entry.notice.NoticeKey,
            entry.told?.RecipientId,
            $"{entry.notice.DutyKey}: {entry switch
            {
                { told: null } => "nobody to tell",
                { told.DroppedAt: not null } => "dropped, done before the digest",
                _ => entry.notice.Urgency.ToString().ToLowerInvariant(),
            }}"));
    }

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
