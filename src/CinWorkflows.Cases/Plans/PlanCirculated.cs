using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The chair circulates the plan to everybody who receives it as of now: parents, the child if old enough, providers, new
/// services (N20, N35, H18, H35). Each is asked to sign or to say where they disagree (N14, H12).
/// </summary>
/// <param name="Version">Which version.</param>
/// <param name="On">The day.</param>
/// <param name="LeftOut">To whom of the family and the agencies it does not go, and why; needed for each who has no copy.</param>
public sealed record PlanCirculated(int Version, DateOnly On, IReadOnlyList<PersonReason>? LeftOut = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var plan = desk.File.Plan(Version);
        var again = plan?.CirculatedOn is { } on
            ? new Refusal[] { new("version", $"version {Version} was circulated on {on:yyyy-MM-dd}.") }
            : [];
        var nobody = Recipients(desk.File).Any()
            ? []
            : new Refusal[] { new("version", "no participant receives the plan; add the parents and providers first.", desk.Pack.Rule(DutyKind.CirculatePlan).Clause) };
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. again,
            .. desk.Happened("on", On, plan?.AgreedOn, "the day on which it was agreed"),
            .. BackDated(desk),
            .. nobody,
            .. WithReason(plan, desk),
        ];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk) => FamilyLeftOut.Of(this, [.. Recipients(desk.File)], desk);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithPlan(Version, plan => plan with
    {
        CirculatedOn = On,
        CirculatedAfter = file.CurrentPlan is { Version: var inForce } && inForce > Version ? inForce : null,
        Recipients = [.. Recipients(file)],
    });

    /// <summary>The copies leave when it is recorded, so that no earlier day is theirs (N4, N20, N36, H18).</summary>
    private IEnumerable<Refusal> BackDated(CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor && On < desk.Today)
        {
            yield return new(
                "on",
                $"the copies leave today, {desk.Today:yyyy-MM-dd}: give that day. What was handed over earlier is recorded for each person with 'planGivenByHand'.",
                desk.Pack.Rule(PlanAfterMove.IsFirst(Version, desk.File) ? DutyKind.CirculatePlan : DutyKind.CirculateAmendedPlan).Clause);
        }
    }

    /// <summary>Those to whom a copy goes as a rule, and those who have a part in this version whatever the rule says, but for whoever is left out.</summary>
    private IEnumerable<string> Recipients(CaseFile file) => file.Participants
        .Where(person => person.ReceivesPlan || file.Plan(Version)?.AlsoFor?.Contains(person.Id) == true)
        .Select(person => person.Id)
        .Where(id => LeftOut?.Any(left => left.PersonId == id) != true);

    /// <summary>
    /// Nobody of the family or of an agency goes without a copy unsaid: no parent who was taken off the case either, and nobody who was
    /// since the version was agreed.
    /// </summary>
    private IEnumerable<Refusal> WithReason(PlanVersion? plan, CaseDesk desk)
    {
        var clause = desk.Pack.Rule(PlanAfterMove.IsFirst(Version, desk.File) ? DutyKind.CirculatePlan : DutyKind.CirculateAmendedPlan).Clause;
        var former = (desk.File.FormerParticipants ?? [])
            .Where(former => former.Person is { Kind: ParticipantKind.Parent } or { HasParentalResponsibility: true } || former.LeftOn >= plan?.AgreedOn)
            .Select(former => former.Person);
        return
        [
            .. desk.File.Participants.Concat(former)
                .Where(person => person.Kind != ParticipantKind.Other)
                .Select(person => person.Id)
                .Except(Recipients(desk.File))
                .Where(id => LeftOut?.Any(left => left.PersonId == id) != true)
                .Select(id => new Refusal("leftOut", $"no copy goes to '{id}': say in 'leftOut' why not.", clause) { PassesOver = true }),
            .. PersonReasons.Check("leftOut", LeftOut, desk, clause),
        ];
    }
}
