using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>
/// A manager ends a case that should not have been opened. One in which an assessment found a need, or a plan was agreed, is closed by
/// recommendation and decision (N32, H30); where that was put right, somebody else ends it than whoever put it right.
/// </summary>
/// <param name="Reason">What went wrong.</param>
/// <param name="Settled">What becomes of each item that is open.</param>
public sealed record CaseOpenedInError(string Reason, IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. InNeed(desk), .. TransferRules.WithdrawnFirst(desk, "type"), .. NeedTakenBack.Refuse(desk), .. CaseDesk.Text("reason", Reason, "the reason"), .. desk.NothingLeftOpen(Settled)];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, stamp.On) with { Ending = new(stamp.On, EndingReason.OpenedInError, null, "RC7") };

    private static IEnumerable<Refusal> InNeed(CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor && (desk.File.OwnAssessment is { FoundNeed: true } || desk.File.CurrentPlan is not null))
        {
            yield return new(
                "type",
                "an assessment found this child in need, or a plan was agreed: recommend the closure and have it decided. Where that was said of another child, put those entries right first ('entriesCorrected').",
                desk.Pack.Rule(DutyKind.DecideClosure).Clause);
        }
    }
}
