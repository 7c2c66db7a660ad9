using CinWorkflows.Workflows.Ports.Records.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Storage;

/// <summary>The one row by which the record knows its workflows, and by which it is tried whether it can be written.</summary>
internal sealed class EngineMarkRow
{
    public const int Only = 1;

    public required int Id { get; init; }

    public Guid? Mark { get; set; }

    public DateTimeOffset? MarkedAt { get; set; }

    public Guid? MarkBefore { get; set; }

    public DateTimeOffset? MarkedBeforeAt { get; set; }

    /// <summary>When it was last tried whether the record can be written.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public RecordMarks ToMarks() => new(Of(Mark, MarkedAt), Of(MarkBefore, MarkedBeforeAt));

    public void Set(EngineMark mark) =>
        (MarkBefore, MarkedBeforeAt, Mark, MarkedAt) = (Mark, MarkedAt, mark.Id, mark.At);

    public static void Map(EntityTypeBuilder<EngineMarkRow> row)
    {
        row.ToTable("engine_marks");
        row.HasKey(entry => entry.Id);
        row.Property(entry => entry.Id).ValueGeneratedNever();
    }

    private static EngineMark? Of(Guid? id, DateTimeOffset? at) => id is { } known && at is { } when ? new(known, when) : null;
}
