using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// The manager decides on the recommendation to close (N32, H30): two people, the one who recommends and the one who decides.
/// Support by one agency or several may go on without children's social care.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Approve">True to close; false to go on.</param>
/// <param name="Route">The pack's route; needed to close.</param>
/// <param name="Continuing">Support that goes on.</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
/// <param name="Settled">What becomes of each item that is open; needed only to close.</param>
public sealed record ClosureDecided(
    DateOnly On,
    bool Approve,
    string? Route,
    ContinuingSupport Continuing,
    string Reasons,
    IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <summary>The referral that the route asks for; needed only to close by such a route.</summary>
    public RouteReferral? Referral { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.DecideClosure).Clause;
        if (desk.File.Closure is not { AwaitsDecision: true } closure)
        {
            return [new Refusal("type", "no recommendation to close waits for a decision.", clause)];
        }

        var same = desk.Actor.Id == closure.RecommendedBy
            ? new Refusal[] { new("actor.id", "whoever recommended the closure does not decide on it.", clause) }
            : [];
        var route = Approve && desk.Pack.ClosureRoutes.All(known => known.Id != Route)
            ? new Refusal[] { new("route", $"choose one of: {string.Join(", ", desk.Pack.ClosureRoutes.Select(known => known.Id))}.", clause) }
            : [];
        return
        [
            .. same,
            .. Approve ? TransferRules.WithdrawnFirst(desk, "approve") : [],
            .. desk.Happened("on", On, closure.RecommendedOn, "the recommendation"),
            .. Approve ? desk.Pack.Closure.TooEarly("on", On, desk) : [],
            .. route,
            .. Referred(desk),
            .. Approve ? desk.NothingLeftOpen(Settled) : [],
            .. CaseDesk.Text("reasons", Reasons, "the reasons", clause),
        ];
    }

    /// <summary>Nobody is left to make a referral once the case has ended: it is made before, or it is said why not.</summary>
    private IEnumerable<Refusal> Referred(CaseDesk desk)
    {
        if ((Approve ? desk.Pack.ClosureRoutes.FirstOrDefault(known => known.Id == Route) : null) is not { RefersTo: { } whom } route)
        {
            return Referral is null ? [] : [new("referral", "the case does not end by a referral: leave 'referral' out.")];
        }

        return Referral switch
        {
            null or { MadeOn: null, NotMadeReason: null } =>
                [new("referral", $"by this route the child is referred to {whom}, and nobody is left to do that once the case has ended: say in 'referral' on which day ('madeOn') and how the referral was made, or why it is not ('notMadeReason').", route.Clause)],
            { MadeOn: not null, NotMadeReason: not null } => [new("referral.notMadeReason", "the referral was made: leave the reason out, or the day.")],
            { MadeOn: { } on } => [.. desk.NotAfterToday("referral.madeOn", on), .. desk.NotBefore("referral.madeOn", on, desk.File.ReferredOn, "the referral of the child", route.Clause), .. CaseDesk.Reason("referral.how", Referral.How, "how it was made and who took it", route.Clause)],
            _ => CaseDesk.Reason("referral.notMadeReason", Referral.NotMadeReason, "the reason why it is not made", route.Clause),
        };
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.Settle(Settled, On) with
    {
        Closure = file.Closure! with { DecidedOn = On, Approved = Approve },
        Ending = Approve ? new(On, EndingReason.NoLongerInNeed, Route, "RC7") : null,
    };
}
