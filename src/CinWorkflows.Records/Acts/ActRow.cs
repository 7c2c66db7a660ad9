using CinWorkflows.Records.Cases;
using CinWorkflows.Rules.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Acts;

/// <summary>An act as it is kept. Rows are only ever added; <see cref="ActChain"/> ties each to the one before.</summary>
internal sealed class ActRow
{
    public required string CaseId { get; init; }

    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string ActorId { get; init; }

    public required Role ActorRole { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string PackId { get; init; }

    public required string PackVersion { get; init; }

    /// <summary>The act as JSON, byte for byte as it was hashed.</summary>
    public required string Json { get; init; }

    /// <summary>The rules that it did not keep, as JSON, byte for byte as they were hashed; null where it kept all.</summary>
    public string? Breaches { get; init; }

    /// <summary>The practitioner in whose name somebody else recorded it.</summary>
    public string? RecordedFor { get; init; }

    public required string PreviousHash { get; init; }

    public string Hash { get; set; } = "";

    public static void Map(EntityTypeBuilder<ActRow> row)
    {
        row.ToTable("acts");
        row.HasKey(act => new { act.CaseId, act.Sequence });
        row.HasIndex(act => act.Id).IsUnique();
        row.HasOne<CaseRow>().WithMany().HasForeignKey(act => act.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
