using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Cases;

/// <summary>Something that the service did about a case, once.</summary>
internal sealed class StepRow
{
    public required string CaseId { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset DoneAt { get; init; }

    /// <summary>Whom no message could reach.</summary>
    public required List<string> Unreached { get; init; }

    public StepResult ToResult() => new(Key, DoneAt, Unreached);

    public static void Map(EntityTypeBuilder<StepRow> row)
    {
        row.ToTable("steps");
        row.HasKey(step => new { step.CaseId, step.Key });
        row.PrimitiveCollection(step => step.Unreached);
        row.HasOne<CaseRow>().WithMany().HasForeignKey(step => step.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
