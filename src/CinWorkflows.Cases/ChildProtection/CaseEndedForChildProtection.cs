using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>
/// A manager ends a case that a child protection plan has taken over (N1, H1). It takes two people: whoever told of the plan does not end the case on their own
/// word, as whoever recommends a closure does not decide it (N32, H30).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why it ends rather than waits.</param>
/// <param name="Settled">What becomes of each item that is open.</param>
public sealed record CaseEndedForChildProtection(DateOnly On, string Reason, IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Hold is { } hold
        ? [
            .. desk.Happened("on", On, hold.Since, "the start of the child protection plan"),
            .. TransferRules.WithdrawnFirst(desk, "type"),
            .. CaseDesk.Text("reason", Reason, "the reason"),
            .. desk.NothingLeftOpen(Settled),
            .. ByWhoTold(desk),
        ]
        : [new Refusal("type", "no child protection plan is recorded for this case.")];

    /// <inheritdoc />
    public override bool LooksBack => true;

    private static IEnumerable<Refusal> ByWhoTold(CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor && desk.Past.LastOrDefault(past => past.Act is ChildProtectionPlanStarted)?.ActorId == desk.Actor.Id)
        {
            yield return new("actor.id", $"'{desk.Actor.Id}' told of the child protection plan, and nobody ends the case on their own word alone: another manager does.", desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.Closure)?.Clause);
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On) with { Ending = new(On, EndingReason.ChildProtection, null, "RC7") };
}
