using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What is told long after it was done, and would do a duty that was overdue by what was known when it was told. It may be true, and is on the
/// record; but nobody saw it when it was due, so that the rule was not kept. A meeting, a review on paper or a visit leaves its duty owed until
/// a manager accepts it who did not tell of it. Each of several is looked at for itself. No hold and no end hides what was overdue before it; nor
/// is a meeting without a limit because what comes before it is not told yet. Of a danger, whoever tells late of it, or of its discussion, answers for that.
/// </summary>
internal static class ToldLate
{
    /// <summary>The clauses that an act told late would have kept, had it been told in time.</summary>
    /// <param name="act">The act.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it, as if every rule had been kept.</param>
    /// <param name="desk">Its pack and calendar, and who tells of it.</param>
    /// <param name="at">The day on which it was done, where the act names none.</param>
    /// <param name="toldOn">The day on which this day of it was told, where a correction gave it another; null where it was told at first.</param>
    /// <param name="steps">What the service has done about the case, where that is asked for (<see cref="LateDuties.AskForSteps" />); null elsewhere.</param>
    public static IReadOnlyList<Breach> Of(
        Act act,
        CaseFile before,
        CaseFile after,
        CaseDesk desk,
        DateOnly at,
        DateOnly? toldOn = null,
        IReadOnlyDictionary<string, StepResult>? steps = null)
    {
        var on = CaseProgress.DayOf(act) ?? at;
        if (!desk.Pack.ClocksStartWithAnchor || before.Sequence == 0 || desk.Actor == Actor.Service || on >= (toldOn ?? desk.Today))
        {
            return [];
        }

        // What waits for a practitioner's word is told on the day on which it is recorded in their name, not on that of their word.
        var told = new LateReport(act, on, before, Spoken(before), Spoken(after), desk) { Steps = steps };
        var late = desk.Calendar.Add(on, desk.Pack.RecordedWithin).Date < (toldOn ?? desk.Today);
        return
        [
            .. act.TellsOfDanger ? LateDanger.Arising(told).Select(breach => breach with { AnswerableId = Answerable(told) }) : [],
            .. late && MayDoADuty(act) ? Undone(told).Concat(ToldInWrongOrder.WithoutLimit(told)).Select(duty => BreachOf(duty, told)) : [],
        ];
    }

    /// <summary>Whether somebody may answer a breach: what a manager tells they answer for, in whoever's name they do.</summary>
    /// <param name="desk">The case and who tells.</param>
    public static bool MayAnswer(CaseDesk desk) => !AuthorityTable.Refuse(new BreachAnswered("", desk.Today, ""), desk).Any();

    /// <summary>A decision counts from when it is recorded, whatever day it gives itself; that a danger was discussed happened on a day, with what was decided.</summary>
    private static bool MayDoADuty(Act act) => AuthorityTable.Of(act.GetType()).Decision is null || act.HasHappened || LateDanger.IsDiscussedBy(act);

    private static CaseFile Spoken(CaseFile file) => file.Confirmed is null ? file : file with { Confirmed = null, Unconfirmed = null };

    /// <summary>The duties that it does and that were not done in time by what was known: as the case stands, and as it would go on without its hold or end.</summary>
    private static IEnumerable<Duty> Undone(LateReport told)
    {
        var undone = Undone(told, told.Desk.Today);
        return HoldOrEnd.ToldOn(told.Was, told.Desk.Past) is { } stopped
            ? undone.Concat(Undone(told with { Was = HoldOrEnd.Without(told.Was), Then = HoldOrEnd.Without(told.Then) }, stopped)).DistinctBy(duty => duty.Key)
            : undone;
    }

    private static IEnumerable<Duty> Undone(LateReport told, DateOnly day)
    {
        var open = told.DutiesOf(told.Was).Values
            .Where(duty => LateDuties.Does(told.Act, duty) && (LateDuties.IsLate(duty, day, told.Was) || (LateDanger.Is(duty) && duty.IsOverdue(day))))

            // What was done late as well is a breach already, where nobody has to accept it.
            .Where(duty => told.Act.MayBeOwing || LateDanger.Is(duty) || !LateDuties.IsLate(duty, told.On, told.Was))
            .ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var then = told.DutiesOf(told.Then);
        return open.Where(duty => LateDuties.IsDone(duty, then));
    }

    private static Breach BreachOf(Duty duty, LateReport told) => new(LateDanger.Is(duty) ? duty.Clause : duty.Deadline?.Clause ?? duty.Clause, "type", Words(duty, told))
    {
        StillOwed = told.Act.MayBeOwing ? true : null,
        AnswerableId = Answerable(told) ?? (told.Act is MeetingHeld held ? held.ChairedBy ?? told.Before.Meeting(held.MeetingId)?.ChairId : null),
    };

    private static string Words(Duty duty, LateReport told)
    {
        var (title, today) = (duty.TitleIn(told.Desk.Pack), told.Desk.Today);
        var what = duty.Deadline is { Due: var due }
            ? $"“{title}” was due on {due:yyyy-MM-dd} and was overdue on {today:yyyy-MM-dd}, when it was recorded that it was done on {told.On:yyyy-MM-dd}."
            : $"“{title}” was recorded on {today:yyyy-MM-dd} as done on {told.On:yyyy-MM-dd}, before it was on the record from when its limit counts.";
        return $"{what} By the authority's local rule what was done is recorded within {told.Desk.Pack.RecordedWithin}{(told.Act.MayBeOwing ? "; it counts once a manager accepts it" : "")}.";
    }

    /// <summary>
    /// A manager who tells of it answers for that, in whoever's name they do; where somebody else tells of it, whoever chaired answers for it, so that
    /// no manager accepts their own meeting.
    /// </summary>
    private static string? Answerable(LateReport told) => MayAnswer(told.Desk) ? told.Desk.Actor.Id : null;
}
