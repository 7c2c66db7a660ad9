using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>Works out a timescale for one duty of a case: which event counts, which time of a schedule it is, whose limit applies.</summary>
internal sealed class DutyClock(DutyKind kind, DutySubject? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
{
    private readonly OpenFurtherDuty? _open = subject is FurtherDutySubject further ? FurtherDutyBook.Find(further, file, pack) : null;

    private FurtherDutyClock? Further => _open is null ? null : new(_open, file, pack);

    /// <summary>The deadline; null where there is no limit, no event yet, or no further time in its schedule.</summary>
    public Deadline? Of(Timescale timescale) =>
        new TimescaleClock(When, anchor => Anchors.InWords(anchor, pack), file.Regime.Kind, file.Allocation.TeamId, Number(), calendar) { TakenOverBy = Further?.NextOfTheSame }.Of(timescale);

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

    private AnchorTime? When(string anchor) => Further?.When(anchor) ?? Anchors.When(anchor, file, subject, pack);

    /// <summary>Which time it is, from 1: the number of the review, or one more than the visits since the plan started.</summary>
    private int Number() => DutyDefinition.Of(kind).TimeInSeries?.Invoke(file) ?? _open?.Step ?? (subject as ReviewSubject)?.Number ?? 1;
}
