using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What is told long after it was done, and would do a duty that was overdue by what was known when it was told. It may be true, and is on the
/// record; but nobody saw it when it was due, so that the rule was not kept. A meeting, a review on paper or a visit leaves its duty owed until
/// a manager accepts it who did not tell of it. Each of several is looked at for itself.
/// </summary>
internal static class ToldLate
{
    /// <summary>
    /// By when at the latest what was done is on the record, counted from the day on which it was done: five working days, as a rule of the
    /// authority's own (local), since no source sets a day. The breach is of the clause whose limit had passed.
    /// </summary>
    public static Period RecordedWithin { get; } = new(5, Unit.WorkingDays);

    /// <summary>The clauses that an act told late would have kept, had it been told in time.</summary>
    /// <param name="act">The act.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it, as if every rule had been kept.</param>
    /// <param name="desk">Its pack and calendar, and who tells of it.</param>
    /// <param name="at">The day on which it was done, where the act names none.</param>
    public static IReadOnlyList<Breach> Of(Act act, CaseFile before, CaseFile after, CaseDesk desk, DateOnly at)
    {
        var on = CaseProgress.DayOf(act) ?? at;
        if (!desk.Pack.ClocksStartWithAnchor
            || (AuthorityTable.Of(act.GetType()).Decision is not null && !act.HasHappened)
            || before.Sequence == 0
            || desk.Actor == Actor.Service
            || desk.Calendar.Add(on, RecordedWithin).Date >= desk.Today)
        {
            return [];
        }

        // What waits for a practitioner's word is told on the day on which it is recorded in their name, not on that of their word.
        var (was, then) = (Spoken(before), ChildInNeedProcedure.DutiesOf(Spoken(after), desk.Pack, desk.Calendar));
        return
        [
            .. ChildInNeedProcedure.DutiesOf(was, desk.Pack, desk.Calendar).Values
                .Where(duty => LateDuties.IsLate(duty, desk.Today, was) && LateDuties.Does(act, duty) && LateDuties.IsDone(duty, then))

                // What was done late as well is a breach already, where nobody has to accept it.
                .Where(duty => act.MayBeOwing || !LateDuties.IsLate(duty, on, was))
                .Select(duty => BreachOf(duty, on, act, before, desk)),
        ];
    }

    private static CaseFile Spoken(CaseFile file) => file.Confirmed is null ? file : file with { Confirmed = null, Unconfirmed = null };

    private static Breach BreachOf(Duty duty, DateOnly on, Act act, CaseFile before, CaseDesk desk) => new(
        duty.Deadline!.Clause,
        "type",
        $"“{duty.TitleIn(desk.Pack)}” was due on {duty.Deadline.Due:yyyy-MM-dd} and was overdue on {desk.Today:yyyy-MM-dd}, when it was recorded that it was done on {on:yyyy-MM-dd}. By the authority's local rule what was done is recorded within {RecordedWithin}{(act.MayBeOwing ? "; it counts once a manager accepts it" : "")}.")
    {
        StillOwed = act.MayBeOwing ? true : null,
        AnswerableId = MayAnswer(desk) ? desk.Actor.Id : act is MeetingHeld held ? held.ChairedBy ?? before.Meeting(held.MeetingId)?.ChairId : null,
    };

    /// <summary>
    /// A manager who tells of it answers for that, in whoever's name they do; where somebody else tells of it, whoever chaired answers for it, so that
    /// no manager accepts their own meeting.
    /// </summary>
    private static bool MayAnswer(CaseDesk desk) => !AuthorityTable.Refuse(new BreachAnswered("", desk.Today, ""), desk).Any();
}
