using CinWorkflows.Records.Duties;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Ports.Records.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Notices;

/// <summary>A reminder or escalation about a duty that was posted. One without recipients found nobody to tell.</summary>
internal sealed class NoticeRow
{
    public required string CaseId { get; init; }

    public required string DutyKey { get; init; }

    public required int Opening { get; init; }

    public required string NoticeKey { get; init; }

    public required Urgency Urgency { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public static NoticeRow Of(NoticePosting posting, int opening) => new()
    {
        CaseId = posting.CaseId,
        DutyKey = posting.DutyKey,
        Opening = opening,
        NoticeKey = posting.NoticeKey,
        Urgency = posting.Urgency,
        PostedAt = posting.At,
    };

    public static void Map(EntityTypeBuilder<NoticeRow> row)
    {
        row.ToTable("notices");
        row.HasKey(notice => new { notice.CaseId, notice.DutyKey, notice.Opening, notice.NoticeKey });
        row.HasOne<DutyRow>().WithMany()
            .HasForeignKey(notice => new { notice.CaseId, notice.DutyKey, notice.Opening })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
