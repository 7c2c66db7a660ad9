using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Notices;

/// <summary>Somebody who is told by a notice, and how far that is.</summary>
internal sealed class NoticeRecipientRow
{
    public required string CaseId { get; init; }

    public required string DutyKey { get; init; }

    public required int Opening { get; init; }

    public required string NoticeKey { get; init; }

    public required string RecipientId { get; init; }

    public required bool IsStaff { get; init; }

    /// <summary>Since when it waits for the digest; null where it does not.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>The digest by which they are told.</summary>
    public string? DigestKey { get; set; }

    /// <summary>When it was dropped, because the duty was done before the digest.</summary>
    public DateTimeOffset? DroppedAt { get; set; }

    /// <summary>Those whom a notice tells, each once.</summary>
    public static IReadOnlyList<NoticeRecipientRow> Of(NoticePosting posting, int opening) => [.. posting.Recipients.Distinct().Select(recipient => new NoticeRecipientRow
    {
        CaseId = posting.CaseId,
        DutyKey = posting.DutyKey,
        Opening = opening,
        NoticeKey = posting.NoticeKey,
        RecipientId = recipient.Id,
        IsStaff = recipient.IsStaff,

        // Digests are for staff: a participant is told at once, or nobody would tell them.
        WaitsSince = posting.Urgency == Urgency.Digest && recipient.IsStaff ? posting.At : null,
    })];

    /// <summary>The message by which they are told at once; null where it waits for the digest.</summary>
    /// <param name="urgency">How the notice reaches them.</param>
    public MessageOrder? AtOnce(Urgency urgency) => WaitsSince is null
        ? new(NoticeMessageKey.Of(CaseId, DutyKey, Opening, NoticeKey, RecipientId), CaseId, MessageKind.Notice, new(RecipientId, IsStaff), DutyKey) { Urgent = urgency == Urgency.Urgent }
        : null;

    /// <summary>Drops what waits for the digest about these duties.</summary>
    public static Task DropAsync(RecordContext record, string caseId, IReadOnlyList<string> duties, DateTimeOffset at, CancellationToken cancellationToken) =>
        record.NoticeRecipients
            .Where(row => row.CaseId == caseId && duties.Contains(row.DutyKey) && row.WaitsSince != null)
            .ExecuteUpdateAsync(
                row => row.SetProperty(told => told.WaitsSince, (DateTimeOffset?)null).SetProperty(told => told.DroppedAt, at),
                cancellationToken);

    public void Drop(DateTimeOffset at) => (WaitsSince, DroppedAt) = (null, at);

    public void Gather(DigestEdition edition) => (WaitsSince, DigestKey) = (null, edition.KeyFor(RecipientId));

    public static void Map(EntityTypeBuilder<NoticeRecipientRow> row)
    {
        row.ToTable("notice_recipients");
        row.HasKey(told => new { told.CaseId, told.DutyKey, told.Opening, told.NoticeKey, told.RecipientId });
        row.HasIndex(told => told.RecipientId, "notice_recipients_waiting").HasFilter("waits_since IS NOT NULL");
        row.HasIndex(told => told.DigestKey).HasFilter("digest_key IS NOT NULL");
        row.HasOne<NoticeRow>().WithMany()
            .HasForeignKey(told => new { told.CaseId, told.DutyKey, told.Opening, told.NoticeKey })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
