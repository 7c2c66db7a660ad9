using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Terms;

/// <summary>The school terms of an authority.</summary>
internal sealed class TermRow
{
    public required string Authority { get; init; }

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The terms as JSON.</summary>
    public string Sheet { get; set; } = "";

    public TermSheet ToSheet() => RecordJson.Read<TermSheet>(Sheet);

    public void Take(TermSheet sheet, DateTimeOffset at) => (Sheet, SavedAt) = (RecordJson.Write(sheet), at);

    public static void Map(EntityTypeBuilder<TermRow> row)
    {
        row.ToTable("school_terms");
        row.HasKey(terms => terms.Authority);
    }
}
