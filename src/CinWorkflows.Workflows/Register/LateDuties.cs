using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What was done after the last day that a clause sets: it counts as done, and the clause as not kept, so that a manager looks at it. Limits
/// that the authority or the plan sets for itself are reminded of, and no breach; nor is what was late already when the case was taken over.
/// </summary>
internal static class LateDuties
{
    private static readonly FrozenSet<Type> Doing = DutyDefinition.All.SelectMany(duty => duty.DoneBy).ToFrozenSet();

    /// <summary>The clauses that an act kept too late.</summary>
    /// <param name="act">The act.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="desk">Its pack and calendar.</param>
    /// <param name="at">The day on which it was done, where the act names none.</param>
    public static IReadOnlyList<Breach> Of(Act act, CaseFile before, CaseFile after, CaseDesk desk, DateOnly at)
    {
        var type = act.GetType();
        if (!desk.Pack.ClocksStartWithAnchor || !Doing.Contains(type) || before.Sequence == 0)
        {
            return [];
        }

        var on = CaseProgress.DayOf(act) ?? at;
        var late = ChildInNeedProcedure.DutiesOf(before, desk.Pack, desk.Calendar).Values.Where(duty => duty.Definition.DoneBy.Contains(type) && IsLate(duty, on, before)).ToList();
        if (late.Count == 0)
        {
            return [];
        }

        var open = ChildInNeedProcedure.DutiesOf(after, desk.Pack, desk.Calendar);
        return [.. late.Where(duty => IsDone(duty, open)).Select(duty => BreachOf(duty, on, act, before, desk))];
    }

    private static bool IsLate(Duty duty, DateOnly on, CaseFile file) =>
        duty is { Deadline: { Clause: not Timescale.Local } deadline, Definition.SetOn: null } && deadline.Due < on && !(file.AdoptedOn > deadline.Due);

    /// <summary>One that recurs under one key is done where it counts anew.</summary>
    private static bool IsDone(Duty duty, IReadOnlyDictionary<string, Duty> open) =>
        !open.TryGetValue(duty.Key, out var still) || still.Deadline?.AnchoredOn > duty.Deadline!.AnchoredOn;

    private static Breach BreachOf(Duty duty, DateOnly on, Act act, CaseFile before, CaseDesk desk) => new(
        duty.Deadline!.Clause,
        "type",
        $"“{duty.TitleIn(desk.Pack)}” was due on {duty.Deadline.Due:yyyy-MM-dd} and was done on {on:yyyy-MM-dd}.")
    {
        // Whose duty it was, not who typed it: of a meeting whoever chaired.
        AnswerableId = act is MeetingHeld held ? held.ChairedBy ?? before.Meeting(held.MeetingId)?.ChairId : duty.OwnerId,
        Reason = (act as AssessmentConcluded)?.DelayReason,
    };
}
