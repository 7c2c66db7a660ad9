using CinWorkflows.Workflows.Ports.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Links;

/// <summary>An entry of a link's access log.</summary>
internal sealed class TransferLinkEventRow
{
    public required string LinkId { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required LinkEventKind Kind { get; init; }

    public string? Origin { get; init; }

    public string? StaffId { get; init; }

    public string? About { get; init; }

    public LinkEvent ToEvent() => new(At, Kind, Origin, StaffId, About);

    public static void Map(EntityTypeBuilder<TransferLinkEventRow> row)
    {
        row.ToTable("transfer_link_events");
        row.HasKey(entry => new { entry.LinkId, entry.Number });
        row.HasOne<TransferLinkRow>().WithMany().HasForeignKey(entry => entry.LinkId).OnDelete(DeleteBehavior.Restrict);
    }
}
