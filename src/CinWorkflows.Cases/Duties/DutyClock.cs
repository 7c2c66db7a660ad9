using System.Globalization;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>Works out a timescale for one duty of a case: which event counts, which time of a schedule it is, whose limit applies.</summary>
internal sealed class DutyClock(DutyKind kind, DutySubject? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
{
    private readonly OpenFurtherDuty? _further = subject is FurtherDutySubject further ? FurtherDutyBook.Find(further, file, pack) : null;

    /// <summary>The deadline; null where there is no limit, no event yet, or no further time in its schedule.</summary>
    public Deadline? Of(Timescale timescale)
    {
        if (timescale.AnyOf.Count > 0)
        {
            var first = timescale.AnyOf.Select(Of).OfType<Deadline>().MinBy(one => (one.Due, one.DueAt));
            return first is null ? null : first with { Remarks = [.. first.Remarks, $"Of {timescale.AnyOf.Count} alternatives, the earliest day counts."] };
        }

        if (timescale.HasNoLimit || Anchor(timescale) is not { } anchor)
        {
            return null;
        }

        var remarks = timescale.Choice is { } choice ? new List<string> { choice.InWords(Anchors.InWords) } : [];
        if (timescale.ExceptionFor(file.Regime.Kind, file.Allocation.TeamId) is { } exception)
        {
            remarks.Add($"This is the limit {(exception.Team is null ? "for the arrangements that apply to this child" : "of the responsible team")}.");
            return (timescale with { Within = exception.Limit, Target = null, Earliest = null }).FromEvent(anchor, calendar)! with { Remarks = remarks };
        }

        if (timescale.Paces is { } paces)
        {
            var every = paces.At(anchor.On, When(paces.Since)?.On, calendar);
            return (timescale with { Within = every, Paces = null }).FromEvent(anchor, calendar)! with { Remarks = [.. remarks, $"It is {paces}, counted from {Anchors.InWords(paces.Since)}."] };
        }

        if (timescale.Schedule is not { } schedule)
        {
            return timescale.FromEvent(anchor, calendar)! with { Remarks = remarks };
        }

        var number = Number();
        remarks.Add($"It is number {number.ToString(CultureInfo.InvariantCulture)} of the series: {schedule}, each counted from {(schedule.CountedFrom == ScheduleBase.First ? "the same day" : "the time before")}.");
        return schedule.Of(number, anchor, calendar, timescale.Counting) is var (within, from)
            ? (timescale with { Within = within, Schedule = null }).FromEvent(from, calendar)! with { Remarks = remarks }
            : null;
    }

    /// <summary>The deadline of an interval that was agreed or set for this case, from the last time.</summary>
    public Deadline? Every(Period interval, DutyRule rule, string last)
    {
        // A pack that counts from its own event keeps it, unless its series does not count from the last time.
        var from = rule.Timescale is { Schedule: null, Anchor: { } anchor } ? anchor : last;
        var flat = new Timescale(rule.Timescale.Id, rule.Timescale.Clause, from, interval, rule.Timescale.Counting)
        {
            Choice = rule.Timescale.Schedule is null ? rule.Timescale.Choice : null,
        };
        return Of(flat);
    }

    private AnchorTime? Anchor(Timescale timescale) =>
        timescale.Choice is { } choice ? choice.Of(When) : timescale.Anchor is { } anchor ? When(anchor) : null;

    private AnchorTime? When(string anchor) => (anchor, _further) switch
    {
        (FurtherDutyRule.TriggerAnchor, { } duty) => Triggered(duty),
        (FurtherDutyRule.PreviousAnchor, { Previous: { } done }) => new($"“{pack.FurtherDuties[done.Subject.RuleId].Title}” was done", done.On, done.At),
        (FurtherDutyRule.PreviousAnchor, { } duty) => Triggered(duty),
        _ => Anchors.When(anchor, file, subject),
    };

    private AnchorTime Triggered(OpenFurtherDuty duty) =>
        new(duty.Trigger.InWords, duty.Trigger.On, duty.Trigger.At is { } known ? known : file.Moments?.TryGetValue(duty.Trigger.Moment, out var at) == true ? at : null);

    /// <summary>Which time it is, from 1: the number of the review, or one more than the visits since the plan started.</summary>
    private int Number() => DutyDefinition.Of(kind).TimeInSeries?.Invoke(file) ?? _further?.Step ?? (subject as ReviewSubject)?.Number ?? 1;
}
