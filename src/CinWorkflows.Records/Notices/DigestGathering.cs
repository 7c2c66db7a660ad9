using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Notices;

/// <summary>
/// Gathers what waits for the digest into one message for each member of staff, and one for everybody else who has something due. Notices about duties that were done meanwhile
/// do not wait any more: they were dropped when the duty was closed.
/// </summary>
internal static class DigestGathering
{
    public static async Task<int> GatherAsync(RecordContext record, string packId, DateOnly day, IReadOnlyList<string> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var edition = new DigestEdition(packId, day);
        var (subject, prefix) = (edition.Subject, edition.Prefix);
        var sent = await record.Messages
            .Where(message => message.CaseId == null && message.Kind == MessageKind.Digest && message.Subject == subject)
            .Select(message => message.RecipientId)
            .ToListAsync(cancellationToken);

        var staff = DigestEdition.Readers([.. await WaitingAsync(record, packId, cancellationToken), .. due], sent);
        record.Messages.AddRange(staff.Select(id => MessageRow.Queued(edition.OrderFor(id), now)));
        await record.NoticeRecipients
            .Where(told => told.WaitsSince != null && staff.Contains(told.RecipientId))
            .ExecuteUpdateAsync(
                told => told
                    .SetProperty(row => row.DigestKey, row => prefix + row.RecipientId)
                    .SetProperty(row => row.WaitsSince, (DateTimeOffset?)null),
                cancellationToken);
        return sent.Count + staff.Count;
    }

    /// <summary>Those of the authority's teams for whom something waits; who is in no known team belongs to the case's authority.</summary>
    private static Task<List<string>> WaitingAsync(RecordContext record, string packId, CancellationToken cancellationToken) => (
        from told in record.NoticeRecipients
        where told.WaitsSince != null
        join entry in record.Cases on told.CaseId equals entry.Id
        join member in record.Staff on told.RecipientId equals member.Id into members
        from member in members.DefaultIfEmpty()
        join team in record.Teams on member.TeamId equals team.Id into teams
        from team in teams.DefaultIfEmpty()
        where (team.PackId ?? entry.PackId) == packId
        select told.RecipientId).Distinct().ToListAsync(cancellationToken);
}
