using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The team manager agrees in advance who chairs the next review (H25).</summary>
/// <param name="ChairRole">The role that chairs.</param>
/// <param name="ChairId">Who; null where only the role is agreed.</param>
public sealed record ReviewChairAgreed(Role ChairRole, string? ChairId = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => ChairId is null ? [] : [new("chairId", ChairId) { ActsAs = [ChairRole] }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var rule = desk.Pack.Chairs.GetValueOrDefault(ChairedMeeting.Review);
        var listed = rule is null || rule.Roles.Contains(ChairRole)
            ? []
            : new Refusal[] { new("chairRole", $"reviews are chaired by {string.Join(" or ", rule.Roles.Select(role => $"the {desk.Pack.NameOf(role)}"))}.", rule.Clause) };
        return [.. ReviewOrder.PlanInForce(desk), .. listed];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithNextReview(review => review with { ChairAgreed = ChairRole, ChairAgreedId = ChairId });
}
