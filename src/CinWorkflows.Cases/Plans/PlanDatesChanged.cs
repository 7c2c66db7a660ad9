using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The dates of an agreed plan are put right, and everybody who has the plan is given it anew. A later start moves no limit: reviews and the
/// 12-month gate count from the day from which it first ran. A later end is a change of the plan, which is agreed as a version (N22, H19).
/// </summary>
/// <param name="Version">Which version.</param>
/// <param name="StartsOn">From when it runs.</param>
/// <param name="ExpectedEndOn">When it is expected to end.</param>
/// <param name="Reason">Why.</param>
public sealed record PlanDatesChanged(int Version, DateOnly StartsOn, DateOnly ExpectedEndOn, string Reason) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var order = ExpectedEndOn < StartsOn ? new Refusal[] { new("expectedEndOn", "the plan ends before it starts.") } : [];
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. desk.NotBefore("startsOn", StartsOn, desk.File.ReferredOn, "the referral"),
            .. desk.WithinReach("startsOn", StartsOn),
            .. desk.WithinReach("expectedEndOn", ExpectedEndOn),
            .. order,
            .. desk.File.Plan(Version) is { } plan && plan.Actions.FirstOrDefault(action => action.DoneOn is null && action.By > ExpectedEndOn) is { } later
                ? [new Refusal("expectedEndOn", $"action '{later.Id}' is to be done by {later.By:yyyy-MM-dd}, after that: agree a version of the plan instead.")]
                : Array.Empty<Refusal>(),
            .. Later(desk),
            .. Longer(desk),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
        ];
    }

    private IEnumerable<Refusal> Later(CaseDesk desk)
    {
        if (desk.File.Plan(Version) is { AgreedOn: not null, ExpectedEndOn: { } end } && ExpectedEndOn > end)
        {
            yield return new(
                "expectedEndOn",
                $"the plan ends on {end:yyyy-MM-dd}, and a later end changes it: consult those whom it concerns and agree a version of the plan. Where that day was entered wrongly, put that entry right ('entriesCorrected').",
                desk.Pack.Gates.GetValueOrDefault(GateKind.ChangesConsulted)?.Clause);
        }
    }

    /// <summary>Most plans end within the time that the pack says; a longer one is agreed as a version that gives the reason.</summary>
    private IEnumerable<Refusal> Longer(CaseDesk desk)
    {
        var rules = desk.Pack.Plan;
        if (desk.File.Plan(Version) is { LongTerm: false }
            && !desk.WithinReach("startsOn", StartsOn).Any()
            && ExpectedEndOn > desk.Calendar.Add(PlanSpan.Since(desk.File, StartsOn, desk.Pack), rules.MostEndWithin).Date)
        {
            yield return new("expectedEndOn", $"most plans end within {rules.MostEndWithin}; agree a version of the plan that gives the reason for longer-term support.", rules.MostEndClause);
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with
        {
            StartsOn = StartsOn,
            ExpectedEndOn = ExpectedEndOn,
            Joined = plan.ToBeGivenAnew(),
            EarliestStart = plan.StartsOn < StartsOn ? new[] { plan.StartsOn, plan.EarliestStart }.Min() : plan.EarliestStart,
        });
}
