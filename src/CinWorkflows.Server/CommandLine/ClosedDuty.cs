using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.CommandLine;

/// <summary>How a duty came to its end in a printed life: somebody did it, or it stopped being asked for, as under a child protection plan.</summary>
internal static class ClosedDuty
{
    /// <summary>"done", or "ended" with what ended it.</summary>
    /// <param name="closed">The end of the duty.</param>
    /// <param name="view">The case.</param>
    /// <param name="pack">Its pack.</param>
    public static (string How, string? Because) Of(TimelineDuty closed, CaseView view, PolicyPack pack)
    {
        var before = view.Timeline.OfType<TimelineAct>().Where(act => act.At <= closed.At).ToList();
        var last = before.Where(act => act.At == before[^1].At).Select(act => act.Type).ToList();
        var (kind, subject) = Duty.ReadKey(closed.DutyKey);
        var doneBy = subject is FurtherDutySubject further && pack.FurtherDuties.TryGetValue(further.RuleId, out var rule)
            ? [ActOf(rule.DoneBy)]
            : DutyDefinition.Of(kind).DoneBy.Select(ActJson.TypeNameOf).ToList();
        return last.Any(doneBy.Contains) ? ("done ", null) : ("ended", last.Count == 0 ? null : CodeWords.Of(last[^1]));
    }

    private static string ActOf(DoneBy doneBy) => doneBy.Word switch
    {
        DoneBy.Recorded => ActJson.TypeNameOf(typeof(FurtherDutyDone)),
        DoneBy.ChildSeen or DoneBy.ChildSeenAlone => ActJson.TypeNameOf(typeof(VisitMade)),
        var word when AuthorityEventRule.IdIn(word) is not null => ActJson.TypeNameOf(typeof(AuthorityEventRecorded)),
        var type => type,
    };
}
