using CinWorkflows.Cases;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Plans;

/// <summary>A version of a case's plan as it stands, for lists and reports; its content is in the acts.</summary>
internal sealed class PlanVersionRow
{
    public required string CaseId { get; init; }

    public required int Version { get; init; }

    public DateOnly? DraftedOn { get; set; }

    public DateOnly? AgreedOn { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? ExpectedEndOn { get; set; }

    public DateOnly? CirculatedOn { get; set; }

    public int? FromReview { get; set; }

    public bool LongTerm { get; set; }

    public bool Adopted { get; set; }

    /// <summary>Takes over what an act changed.</summary>
    public static async Task FollowAsync(RecordContext record, CaseFile? before, CaseFile after, CancellationToken cancellationToken)
    {
        if (RecordJson.Same(before?.Plans ?? [], after.Plans))
        {
            return;
        }

        var known = await record.PlanVersions.AsTracking()
            .Where(row => row.CaseId == after.CaseId)
            .ToDictionaryAsync(row => row.Version, cancellationToken);
        foreach (var plan in after.Plans)
        {
            var row = known.GetValueOrDefault(plan.Version) ?? record.PlanVersions.Add(new() { CaseId = after.CaseId, Version = plan.Version }).Entity;
            row.Take(plan);
        }

        // What a correction withdrew was never there.
        record.PlanVersions.RemoveRange(known.Values.Where(row => after.Plan(row.Version) is null));
    }

    /// <summary>The versions that a case file makes.</summary>
    public static IEnumerable<PlanVersionRow> Of(CaseFile file) => file.Plans.Select(plan =>
    {
        var row = new PlanVersionRow { CaseId = file.CaseId, Version = plan.Version };
        row.Take(plan);
        return row;
    });

    public static void Map(EntityTypeBuilder<PlanVersionRow> row)
    {
        row.ToTable("plan_versions");
        row.HasKey(plan => new { plan.CaseId, plan.Version });
        row.HasOne<CaseRow>().WithMany().HasForeignKey(plan => plan.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    private void Take(PlanVersion plan)
    {
        DraftedOn = plan.DraftedOn;
        AgreedOn = plan.AgreedOn;
        StartsOn = plan.StartsOn;
        ExpectedEndOn = plan.ExpectedEndOn;
        CirculatedOn = plan.CirculatedOn;
        FromReview = plan.FromReview;
        LongTerm = plan.LongTerm;
        Adopted = plan.Adopted;
    }
}
