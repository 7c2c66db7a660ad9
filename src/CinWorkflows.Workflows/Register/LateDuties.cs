using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What was done after the last day that a clause sets, and what was past that day, undone, when an act held or ended it, put another in its
/// place or gave it a later day: the clause was not kept, so that a manager looks at it. Limits that the authority or the plan sets for
/// itself are reminded of, and no breach; nor is what was late already when the case was taken over, or what a manager who ends a case has
/// decided on. What is told for the past may be true, but by then people were late by what they knew: what is overdue on the day of the
/// recording, and goes by it, is a breach of whoever told it so late.
/// </summary>
internal static class LateDuties
{
    private static readonly FrozenSet<Type> Touching = DutyDefinition.All
        .SelectMany(duty => (IEnumerable<Type>)[.. duty.DoneBy, .. duty.EndedBy, .. duty.MovedBy])
        .Concat(DutyDefinition.EndOrHold)
        .ToFrozenSet();

    private static readonly FrozenSet<Type> TouchingParts = DutyDefinition.All
        .Where(duty => duty.PartOf is not null)
        .SelectMany(duty => (IEnumerable<Type>)[.. duty.DoneBy, .. duty.EndedBy])
        .ToFrozenSet();

    /// <summary>Whether it takes what the service has done to know what an act is too late for: to whom it could send nothing a person brings it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="pack">The pack version of its case.</param>
    public static bool AskForSteps(Act act, PolicyPack pack) => pack.ClocksStartWithAnchor && TouchingParts.Contains(act.GetType());

    /// <summary>The clauses that an act kept too late, or that it leaves unkept.</summary>
    /// <param name="act">The act.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="desk">Its pack and calendar.</param>
    /// <param name="at">The day on which it was done, where the act names none.</param>
    /// <param name="steps">What the service has done about the case, where that is asked for (<see cref="AskForSteps" />); null elsewhere.</param>
    public static IReadOnlyList<Breach> Of(Act act, CaseFile before, CaseFile after, CaseDesk desk, DateOnly at, IReadOnlyDictionary<string, StepResult>? steps = null)
    {
        if (!desk.Pack.ClocksStartWithAnchor || !Touching.Contains(act.GetType()) || before.Sequence == 0)
        {
            return [];
        }

        var on = AcceptedOn(act, before) ?? DecidedOn(act, desk) ?? CaseProgress.DayOf(act) ?? at;
        var late = ChildInNeedProcedure.DutiesOf(before, desk.Pack, desk.Calendar, steps).Values.Where(duty => IsLate(duty, on > desk.Today ? on : desk.Today, before)).ToList();
        if (late.Count == 0)
        {
            return [];
        }

        var open = ChildInNeedProcedure.DutiesOf(after, desk.Pack, desk.Calendar, steps);
        var decided = OpenItems.DecidedIn(act, desk with { File = before }).Select(item => item.Duty).ToHashSet();
        return
        [
            .. late.Where(duty => IsLate(duty, on, before) && Does(act, duty) && IsDone(duty, open)).Select(duty => BreachOf(duty, $"was done on {on:yyyy-MM-dd}", act, before, desk)),
            .. late.Where(duty => !(Does(act, duty) && IsDone(duty, open)) && IsEased(duty, open) && !decided.Contains(duty.Kind))
                .Select(duty => IsLate(duty, on, before)
                    ? BreachOf(duty, $"was not done when {WhatCame(act, after)} on {on:yyyy-MM-dd}", act, before, desk)
                    : BreachOf(duty, $"was overdue on {desk.Today:yyyy-MM-dd}, when it was recorded that {WhatCame(act, after)} on {on:yyyy-MM-dd}", act, before, desk) with { AnswerableId = null }),
        ];
    }

    /// <summary>What was held under a rule that was not kept took place on its own day, not when a manager accepted it.</summary>
    private static DateOnly? AcceptedOn(Act act, CaseFile before) => act switch
    {
        BreachAnswered answered => before.Meetings.FirstOrDefault(meeting => meeting.Owing?.Contains(answered.BreachId) == true)?.HeldOn
            ?? (before.NextReview?.Owing?.Contains(answered.BreachId) == true ? before.NextReview.OnPaper : null)
            ?? before.Visits.OwingFor(answered.BreachId)?.On,
        ReviewWithoutMeetingApproved => before.NextReview?.OnPaper,
        _ => null,
    };

    /// <summary>A decision counts from when it is recorded, whatever day it gives itself; a discussion that was held, with what it decided, from its own.</summary>
    private static DateOnly? DecidedOn(Act act, CaseDesk desk) =>
        AuthorityTable.Of(act.GetType()).Decision is not null && !act.HasHappened ? desk.Today : null;

    /// <summary>Whether an act is of those by which a duty is done, about what the duty is about: a later version that is circulated does not circulate an earlier one.</summary>
    internal static bool Does(Act act, Duty duty) =>
        (duty.Definition.DoneBy.Contains(act.GetType()) || act is BreachAnswered or ReviewWithoutMeetingApproved)
        && !(act is PlanCirculated circulated && duty.Subject is PlanSubject plan && plan.Version != circulated.Version);

    /// <summary>Its limit is gone, or later: one that a later version of the plan takes over is neither.</summary>
    private static bool IsEased(Duty duty, IReadOnlyDictionary<string, Duty> open) => !open.Values.Any(still =>
        still.Kind == duty.Kind
        && (still.Key == duty.Key || (still.Subject is PlanSubject now && duty.Subject is PlanSubject plan && now.Recipient == plan.Recipient))
        && still.Deadline?.Due <= duty.Deadline!.Due);

    private static string WhatCame(Act act, CaseFile after) => act switch
    {
        ChildProtectionPlanStarted => "the child protection plan began",
        ChildDied => "the child died",
        BecameLookedAfter => "the child became looked after",
        _ when after.Ending is not null => "the case ended",
        _ => "something else took its place",
    };

    internal static bool IsLate(Duty duty, DateOnly on, CaseFile file) =>
        duty is { Deadline: { Clause: not Timescale.Local } deadline, Definition.SetOn: null } && deadline.Due < on && !(file.AdoptedOn > deadline.Due) && !WasLateThere(duty, file);

    /// <summary>What of the plan that came was due before this authority was responsible.</summary>
    private static bool WasLateThere(Duty duty, CaseFile file) =>
        duty.Kind is DutyKind.HoldReview or DutyKind.HoldTwelveMonthReview or DutyKind.VisitChild
        && file.TransferIn is { Plan: not null, PassesNotBefore: { } from }
        && from > duty.Deadline!.Due;

    /// <summary>One that recurs under one key is done where it counts anew.</summary>
    internal static bool IsDone(Duty duty, IReadOnlyDictionary<string, Duty> open) =>
        !open.TryGetValue(duty.Key, out var still) || still.Deadline?.AnchoredOn > duty.Deadline!.AnchoredOn;

    private static Breach BreachOf(Duty duty, string what, Act act, CaseFile before, CaseDesk desk) => new(
        duty.Deadline!.Clause,
        "type",
        $"“{duty.TitleIn(desk.Pack)}” was due on {duty.Deadline.Due:yyyy-MM-dd} and {what}.")
    {
        // Whose duty it was, not who typed it: of a meeting whoever chaired.
        AnswerableId = act is MeetingHeld held ? held.ChairedBy ?? before.Meeting(held.MeetingId)?.ChairId : duty.OwnerId,
        Reason = (act as AssessmentConcluded)?.DelayReason,
    };
}
