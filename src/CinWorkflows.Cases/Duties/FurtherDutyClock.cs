using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>When the events happened that a further duty counts from: what brought it about, the step before it, and those of the case.</summary>
internal sealed class FurtherDutyClock(OpenFurtherDuty duty, CaseFile file, PolicyPack pack)
{
    /// <summary>When an event of that name happened; null where it has not.</summary>
    public AnchorTime? When(string anchor) => (anchor, duty.Previous) switch
    {
        (FurtherDutyRule.PreviousAnchor, { } done) => new($"“{pack.FurtherDuties[done.Subject.RuleId].Title}” was done", done.On, done.At),
        (FurtherDutyRule.TriggerAnchor or FurtherDutyRule.PreviousAnchor, _) => Triggered(),
        _ => Anchors.When(anchor, file, duty.Subject, pack),
    };

    /// <summary>The next time that the same event of the authority happened: what it brings about takes the place of a series that goes on.</summary>
    public AnchorTime? NextOfTheSame => duty.Rule.WhenEvent is null ? null : Triggers.Of(duty.Rule, file, pack)
        .Where(other => other.On > duty.Trigger.On)
        .MinBy(other => other.On) is { } next ? new(next.InWords, next.On) : null;

    /// <summary>Whether the series that the duty is of has ended before this time of it.</summary>
    public bool IsOver() => new TimescaleClock(When, anchor => Anchors.InWords(anchor, pack), file.Regime.Kind, file.Allocation.TeamId, duty.Step, pack.Authority.WorkingCalendar())
    {
        TakenOverBy = NextOfTheSame,
    }.IsOver(duty.Rule.Duty.Timescale);

    private AnchorTime Triggered() =>
        new(duty.Trigger.InWords, duty.Trigger.On, duty.Trigger.At is { } known ? known : file.Moments?.TryGetValue(duty.Trigger.Moment, out var at) == true ? at : null);
}
