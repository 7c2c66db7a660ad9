using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// A danger that is told late (N25, N34, H22, H32). The clauses say “at once” and set no day, so that the limit is the authority's own; but a child
/// was left in danger meanwhile, so that its passing in silence is a breach all the same.
/// </summary>
internal static class LateDanger
{
    private static readonly DutyKind[] Kinds = [DutyKind.DiscussSafeguardingConcern, DutyKind.HoldStrategyDiscussion, DutyKind.ConcludeSection47Enquiry];

    public static bool Is(Duty duty) => Kinds.Contains(duty.Kind);

    public static bool IsDiscussedBy(Act act) => Kinds.Any(kind => DutyDefinition.Of(kind).DoneBy.Contains(act.GetType()));

    /// <summary>The dangers that arose so long ago that the limit of their discussion had passed before anybody was told.</summary>
    /// <param name="told">What is told.</param>
    public static IEnumerable<Breach> Arising(LateReport told)
    {
        var was = told.DutiesOf(told.Was);
        return told.DutiesOf(told.Then).Values
            .Where(duty => Is(duty) && !was.ContainsKey(duty.Key) && duty.IsOverdue(told.Desk.Today))
            .Select(duty => new Breach(
                duty.Clause,
                "type",
                $"“{duty.TitleIn(told.Desk.Pack)}” was due on {duty.Deadline!.Due:yyyy-MM-dd}, but what it is about is told of {told.On:yyyy-MM-dd} and was recorded on {told.Desk.Today:yyyy-MM-dd} only: whoever learns of a danger to a child tells the manager at once."));
    }
}
