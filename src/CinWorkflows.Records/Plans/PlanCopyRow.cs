using CinWorkflows.Cases;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Plans;

/// <summary>One person's copy of a version of the plan, and what they said to it (N14, N20, H12, H18).</summary>
internal sealed class PlanCopyRow
{
    public required string CaseId { get; init; }

    public required int Version { get; init; }

    public required string PersonId { get; init; }

    public DateOnly? CirculatedOn { get; set; }

    public bool GivenByHand { get; set; }

    public PlanReply? Reply { get; set; }

    public DateOnly? ReplyOn { get; set; }

    /// <summary>Takes over what an act changed.</summary>
    public static async Task FollowAsync(RecordContext record, CaseFile? before, CaseFile after, CancellationToken cancellationToken)
    {
        var changed = after.Plans
            .Where(plan => plan.Recipients.Count > 0 && !RecordJson.Same(before?.Plan(plan.Version), plan))
            .ToList();
        var fewer = before?.Plans.Any(plan => plan.Recipients.Except(after.Plan(plan.Version)?.Recipients ?? []).Any()) ?? false;
        if (changed.Count == 0 && !fewer)
        {
            return;
        }

        var known = await record.PlanCopies.AsTracking()
            .Where(row => row.CaseId == after.CaseId)
            .ToDictionaryAsync(row => (row.Version, row.PersonId), cancellationToken);
        foreach (var plan in changed)
        {
            foreach (var person in plan.Recipients)
            {
                var row = known.GetValueOrDefault((plan.Version, person))
                    ?? record.PlanCopies.Add(new() { CaseId = after.CaseId, Version = plan.Version, PersonId = person }).Entity;
                row.Take(plan);
            }
        }

        // What a correction withdrew went to nobody.
        record.PlanCopies.RemoveRange(known.Values.Where(row => after.Plan(row.Version)?.Recipients.Contains(row.PersonId) != true));
    }

    /// <summary>The copies that a case file makes.</summary>
    public static IEnumerable<PlanCopyRow> Of(CaseFile file) => file.Plans.SelectMany(plan => plan.Recipients.Select(person =>
    {
        var row = new PlanCopyRow { CaseId = file.CaseId, Version = plan.Version, PersonId = person };
        row.Take(plan);
        return row;
    }));

    public static void Map(EntityTypeBuilder<PlanCopyRow> row)
    {
        row.ToTable("plan_copies");
        row.HasKey(copy => new { copy.CaseId, copy.Version, copy.PersonId });
        row.HasOne<PlanVersionRow>().WithMany().HasForeignKey(copy => new { copy.CaseId, copy.Version }).OnDelete(DeleteBehavior.Restrict);
    }

    private void Take(PlanVersion plan)
    {
        var reply = plan.ReplyOf(PersonId);
        CirculatedOn = plan.CirculatedOn;
        GivenByHand = plan.GivenByHand.Contains(PersonId);
        Reply = reply?.Reply;
        ReplyOn = reply?.On;
    }
}
