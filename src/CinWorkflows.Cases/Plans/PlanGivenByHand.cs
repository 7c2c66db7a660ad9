using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;

namespace CinWorkflows.Cases.Plans;

/// <summary>A copy was given by hand to somebody who cannot be reached otherwise, or who joined after it was circulated (N20, N35, H18, H35).</summary>
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
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. desk.TookPart("personId", PersonId),
            .. desk.Happened("on", On, plan?.AgreedOn, "the day on which it was agreed"),
        ];
    }

    /// <summary>A copy for somebody to whom the version does not go, or before it went to anybody, was given all the same.</summary>
    public override IEnumerable<Breach> Breaches(CaseDesk desk) => desk.File.Plan(Version)?.IsOwedTo(PersonId) == true ? [] : PlanRulesOfOrder.NotCirculated(Version, PersonId, On, "when it was given to them", desk);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with
        {
            GivenByHand = [.. plan.GivenByHand.Except([PersonId]), PersonId],
            Recipients = plan.IsOwedTo(PersonId) ? [.. plan.Recipients.Except([PersonId]), PersonId] : plan.Recipients,
            Joined = plan.Joined?.Replace(later => later.PersonId == PersonId, later => later with { GivenOn = later.GivenOn ?? On }),
        });
}
