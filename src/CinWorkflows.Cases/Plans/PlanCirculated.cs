using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The chair circulates the plan to everybody who receives it as of now: parents, the child if old enough, providers, new
/// services (N20, N35, H18, H35). Each is asked to sign or to say where they disagree (N14, H12).
/// </summary>
/// <param name="Version">Which version.</param>
/// <param name="On">The day.</param>
public sealed record PlanCirculated(int Version, DateOnly On) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var plan = desk.File.Plan(Version);
        var again = plan?.CirculatedOn is { } on
            ? new Refusal[] { new("version", $"version {Version} was circulated on {on:yyyy-MM-dd}.") }
            : [];
        var nobody = desk.File.Participants.Any(person => person.ReceivesPlan)
            ? []
            : new Refusal[] { new("version", "no participant receives the plan; add the parents and providers first.", desk.Pack.Rule(DutyKind.CirculatePlan).Clause) };
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. again,
            .. desk.Happened("on", On, plan?.AgreedOn, "the day on which it was agreed"),
            .. nobody,
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithPlan(Version, plan => plan with
    {
        CirculatedOn = On,
        Recipients = [.. file.Participants.Where(person => person.ReceivesPlan).Select(person => person.Id)],
    });
}
