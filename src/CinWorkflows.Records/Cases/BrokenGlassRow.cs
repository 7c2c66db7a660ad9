using CinWorkflows.Cases.Authority;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Cases;

/// <summary>Until when somebody who does not work on a case may read it.</summary>
internal sealed class BrokenGlassRow
{
    public required string StaffId { get; init; }

    public required string CaseId { get; init; }

    public DateTimeOffset Until { get; set; }

    /// <summary>What an act opens; null for one that opens nothing.</summary>
    public static BrokenGlassRow? Of(RecordedAct act) => act.Act is GlassBroken
        ? new() { StaffId = act.Actor.Id, CaseId = act.CaseId, Until = act.RecordedAt + GlassBroken.Opens }
        : null;

    /// <summary>What all acts of a case open.</summary>
    public static IEnumerable<BrokenGlassRow> Of(IEnumerable<RecordedAct> recorded) =>
        recorded.Select(Of).OfType<BrokenGlassRow>().GroupBy(opened => opened.StaffId, StringComparer.Ordinal).Select(opened => opened.Last());

    public static async Task FollowAsync(RecordContext record, RecordedAct act, CancellationToken cancellationToken)
    {
        if (Of(act) is not { } opened)
        {
            return;
        }

        if (await record.BrokenGlass.AsTracking().FirstOrDefaultAsync(row => row.StaffId == opened.StaffId && row.CaseId == opened.CaseId, cancellationToken) is { } known)
        {
            known.Until = opened.Until;
        }
        else
        {
            record.BrokenGlass.Add(opened);
        }
    }

    public static void Map(EntityTypeBuilder<BrokenGlassRow> row)
    {
        row.ToTable("broken_glass");
        row.HasKey(opened => new { opened.StaffId, opened.CaseId });
        row.HasOne<CaseRow>().WithMany().HasForeignKey(opened => opened.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
