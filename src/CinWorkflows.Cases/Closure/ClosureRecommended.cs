using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// A worker recommends closure outside a review, where the procedure allows that; the manager decides as on a recommendation of a
/// review (N32, H30).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Route">The pack's route that is recommended.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record ClosureRecommended(DateOnly On, string Route, string Reasons) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var (rules, clause) = (desk.Pack.Closure, desk.Pack.Rule(DutyKind.DecideClosure).Clause);
        // Without a plan there is no review: a case that was taken over without one is not kept open for want of it.
        var withoutPlan = desk.File is { CurrentPlan: null, NoPlanSince: not null };
        if (rules.OnlyInReview && !withoutPlan)
        {
            return [new Refusal("type", "this procedure closes a case only on the outcome of a review; record 'reviewOutcomeRecorded'.", rules.Clause ?? clause)];
        }

        var waits = desk.File.Closure is { AwaitsDecision: true }
            ? new Refusal[] { new("type", "a recommendation to close already waits for a decision.", clause) }
            : [];
        var route = desk.Pack.ClosureRoutes.All(known => known.Id != Route)
            ? new Refusal[] { new("route", $"recommend one of: {string.Join(", ", desk.Pack.ClosureRoutes.Select(known => known.Id))}.", clause) }
            : [];
        return
        [
            .. desk.File.CurrentPlan is null && !withoutPlan ? new[] { new Refusal("type", "there is no plan in force; the assessment decides before there is one.", clause) } : [],
            .. waits,
            .. desk.Happened("on", On, desk.File.CurrentPlan?.AgreedOn, "the day on which the plan was agreed"),
            .. rules.TooEarly("on", On, desk),
            .. route,
            .. CaseDesk.Text("reasons", Reasons, "the reasons", clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { Closure = new(On, stamp.Actor.Id, Route) };
}
