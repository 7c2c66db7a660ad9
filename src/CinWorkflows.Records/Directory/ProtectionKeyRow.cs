using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Directory;

/// <summary>A key by which cookies and sign-ins are protected.</summary>
internal sealed class ProtectionKeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public static void Map(EntityTypeBuilder<ProtectionKeyRow> row)
    {
        row.ToTable("protection_keys");
        row.HasKey(key => key.Name);
    }
}
