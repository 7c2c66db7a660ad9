using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;

namespace CinWorkflows.Records.Notices;

/// <summary>Posts reminders and escalations.</summary>
internal static class NoticeBoard
{
    private static readonly Func<RecordContext, string, long, string, Task<int?>> OpeningOf = Compiled.Query(
        (RecordContext record, string caseId, long sequence, string dutyKey) => record.Duties
            .Where(duty => duty.CaseId == caseId && duty.Key == dutyKey && duty.ClosedAt == null
                && record.Cases.Any(row => row.Id == caseId && row.Sequence == sequence))
            .Select(duty => (int?)duty.Opening)
            .FirstOrDefault());

    private static readonly Func<RecordContext, string, string, int, string, Task<bool>> Posted = Compiled.Query(
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

        var recipients = NoticeRecipientRow.Of(posting, opening);
        record.Notices.Add(NoticeRow.Of(posting, opening));
        record.NoticeRecipients.AddRange(recipients);
        await MessageRow.ReplaceAsync(record, posting.CaseId, posting.DutyKey, [.. recipients.Where(told => told.WaitsSince is null).Select(told => told.RecipientId)], posting.At);
        record.Messages.AddRange(recipients.Select(told => told.AtOnce(posting.Urgency)).OfType<MessageOrder>().Select(order => MessageRow.Queued(order, posting.At)));
        return true;
    }
}
