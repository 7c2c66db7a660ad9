using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>A copy was given by hand to somebody who cannot be reached otherwise (N20, H18).</summary>
/// <param name="Version">Which version.</param>
/// <param name="PersonId">To whom.</param>
/// <param name="On">The day.</param>
public sealed record PlanGivenByHand(int Version, string PersonId, DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var plan = desk.File.Plan(Version);
        var recipient = plan is null || plan.Recipients.Contains(PersonId)
            ? []
            : new Refusal[] { new("personId", $"version {Version} is not circulated to '{PersonId}'.") };
        return [.. PlanRulesOfOrder.Agreed(Version, desk), .. recipient, .. desk.Happened("on", On, plan?.CirculatedOn, "its circulation")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with { GivenByHand = [.. plan.GivenByHand.Except([PersonId]), PersonId] });
}
