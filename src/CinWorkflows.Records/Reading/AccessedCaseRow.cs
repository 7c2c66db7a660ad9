using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Reading;

/// <summary>A case of which an entry of the access log tells. It outlives the case.</summary>
internal sealed class AccessedCaseRow
{
    public required string CaseId { get; init; }

    public required long Number { get; init; }

    public static void Map(EntityTypeBuilder<AccessedCaseRow> row)
    {
        row.ToTable("access_log_cases");
        row.HasKey(entry => new { entry.CaseId, entry.Number });
        row.HasIndex(entry => entry.Number);
    }
}
