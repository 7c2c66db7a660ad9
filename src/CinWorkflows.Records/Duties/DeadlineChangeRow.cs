using CinWorkflows.Workflows.Ports.Records.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Duties;

/// <summary>A duty's date that was set or moved, and the act behind it.</summary>
internal sealed class DeadlineChangeRow
{
    public required string CaseId { get; init; }

    public required string DutyKey { get; init; }

    public required int Opening { get; init; }

    /// <summary>1 when the duty's date was first set, then counting up.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly? Due { get; init; }

    public required long Sequence { get; init; }

    public required string Cause { get; init; }

    public required string ActorId { get; init; }

    public static DeadlineChangeRow Of(DutyRow duty, DutySheet sheet, string cause, string actorId) => new()
    {
        CaseId = duty.CaseId,
        DutyKey = duty.Key,
        Opening = duty.Opening,
        Number = duty.DateChanges,
        At = sheet.At,
        Due = duty.Due,
        Sequence = sheet.Sequence,
        Cause = cause,
        ActorId = actorId,
    };

    public DeadlineChange ToChange() => new(At, Due, Sequence, Cause, ActorId);

    public static void Map(EntityTypeBuilder<DeadlineChangeRow> row)
    {
        row.ToTable("deadline_changes");
        row.HasKey(change => new { change.CaseId, change.DutyKey, change.Opening, change.Number });
        row.HasOne<DutyRow>().WithMany()
            .HasForeignKey(change => new { change.CaseId, change.DutyKey, change.Opening })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
