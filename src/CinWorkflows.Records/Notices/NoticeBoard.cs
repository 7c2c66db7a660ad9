using CinWorkflows.Domain.Notices;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Notices;

/// <summary>Posts reminders and escalations.</summary>
internal static class NoticeBoard
{
    private static readonly Func<RecordContext, string, long, string, Task<int?>> OpeningOf = EF.CompileAsyncQuery(
        (RecordContext record, string caseId, long sequence, string dutyKey) => record.Duties
            .Where(duty => duty.CaseId == caseId && duty.Key == dutyKey && duty.ClosedAt == null
                && record.Cases.Any(row => row.Id == caseId && row.Sequence == sequence))
            .Select(duty => (int?)duty.Opening)
            .FirstOrDefault());

    private static readonly Func<RecordContext, string, string, int, string, Task<bool>> Posted = EF.CompileAsyncQuery(
        (RecordContext record, string caseId, string dutyKey, int opening, string noticeKey) => record.Notices
            .Any(notice => notice.CaseId == caseId && notice.DutyKey == dutyKey && notice.Opening == opening && notice.NoticeKey == noticeKey));

    public static async Task<bool> PostAsync(RecordContext record, NoticePosting posting)
    {
        if (await OpeningOf(record, posting.CaseId, posting.Sequence, posting.DutyKey) is not { } opening)
        {
            return false;
        }

        if (await Posted(record, posting.CaseId, posting.DutyKey, opening, posting.NoticeKey))
        {
            return true;
        }

        record.Notices.Add(new()
        {
            CaseId = posting.CaseId,
            DutyKey = posting.DutyKey,
            Opening = opening,
            NoticeKey = posting.NoticeKey,
            Urgency = posting.Urgency,
            PostedAt = posting.At,
        });
        foreach (var recipient in posting.Recipients.Distinct())
        {
            // Digests are for staff: a participant is told at once, or nobody would tell them.
            var waits = posting.Urgency == Urgency.Digest && recipient.IsStaff;
            record.NoticeRecipients.Add(new()
            {
                CaseId = posting.CaseId,
                DutyKey = posting.DutyKey,
                Opening = opening,
                NoticeKey = posting.NoticeKey,
                RecipientId = recipient.Id,
                IsStaff = recipient.IsStaff,
                WaitsSince = waits ? posting.At : null,
            });
            if (!waits)
            {
                var key = $"{posting.CaseId}/{posting.DutyKey}@{opening}/{posting.NoticeKey}/{recipient.Id}";
                record.Messages.Add(MessageRow.Queued(new(key, posting.CaseId, MessageKind.Notice, recipient, posting.DutyKey), posting.At));
            }
        }

        return true;
    }
}
