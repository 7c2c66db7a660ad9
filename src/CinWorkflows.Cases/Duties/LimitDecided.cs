using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>The limit that was decided for one case in place of the pack's: the last that was decided, and no other length than that.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Title">What was decided on, in the authority's words.</param>
internal sealed record LimitDecided(DecidedLimit Limit, DateOnly On, string Title)
{
    /// <summary>What was decided last about a duty; null where nothing was.</summary>
    public static LimitDecided? Of(DutyKind kind, CaseFile file, PolicyPack pack) => file.DoneDuties
        .Where(done => done.Decision is not null && pack.FurtherDuties.ContainsKey(done.Subject.RuleId))
        .Select(done => (Done: done, Rule: pack.FurtherDuties[done.Subject.RuleId]))
        .Select(one => (one.Done, one.Rule, Limit: one.Rule.Decision?.Options.FirstOrDefault(option => option.Id == one.Done.Decision)?.Limit))
        .LastOrDefault(one => one.Limit?.Duty == kind) is { Limit: { } limit } last ? new(limit, last.Done.On, last.Rule.Title) : null;

    /// <summary>The timescale with it in place of the pack's; the pack's where the limit of the case's team or arrangements stays.</summary>
    /// <param name="timescale">The pack's.</param>
    /// <param name="file">The case.</param>
    public Timescale In(Timescale timescale, CaseFile file) => LengthFor(timescale, file) is { } length
        ? timescale with { Within = length, Target = null, Earliest = null, Exceptions = [] }
        : timescale;

    /// <summary>The deadline with the reason.</summary>
    /// <param name="deadline">The deadline that follows.</param>
    /// <param name="timescale">The pack's.</param>
    /// <param name="file">The case.</param>
    public Deadline Because(Deadline deadline, Timescale timescale, CaseFile file) => deadline with
    {
        Remarks =
        [
            .. deadline.Remarks,
            LengthFor(timescale, file) is { } length
                ? string.Create(CultureInfo.InvariantCulture, $"{length} were agreed for this child on {On:d MMMM yyyy} (“{Title}”); another length is agreed anew.")
                : string.Create(CultureInfo.InvariantCulture, $"What was agreed for this child on {On:d MMMM yyyy} (“{Title}”) leaves this limit as it is."),
        ],
    };

    private Period? LengthFor(Timescale timescale, CaseFile file) => Limit.For(timescale.ExceptionFor(file.Regime.Kind, file.Allocation.TeamId));
}
