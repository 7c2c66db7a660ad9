using System.Globalization;
using System.Text.Json;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Packs.Trials;

/// <summary>Tries a pack on a story: every duty with its worked date, and which have none and why. Nothing is recorded.</summary>
public sealed class PackTrial
{
    private const int TimesOfASeries = 4;

    private readonly PolicyPack _pack;
    private readonly TrialStory _story;
    private readonly WorkingCalendar _calendar;

    private PackTrial(PolicyPack pack, TrialStory story) => (_pack, _story, _calendar) = (pack, story, pack.Authority.WorkingCalendar());

    /// <summary>The duties of the pack in the story, those of the workflow first, then the further ones.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="story">What happens when.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<TrialLine> Of(PolicyPack pack, TrialStory story)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(story);
        var trial = new PackTrial(pack, story);
        return
        [
            .. pack.Duties.Values.SelectMany(trial.Ordinary),
            .. pack.FurtherDuties.Values.SelectMany(rule => trial.Further(rule)),
        ];
    }

    private IEnumerable<TrialLine> Ordinary(DutyRule rule)
    {
        var timescale = rule.Kind == DutyKind.HoldReview && _pack.Regimes.GetValueOrDefault(_story.Regime)?.AtLeastEvery is { } every
            ? rule.Timescale with { Within = every, Schedule = null, Paces = null, Target = null, Earliest = null }
            : rule.Timescale;
        return Lines(JsonNamingPolicy.CamelCase.ConvertName(rule.Kind.ToString()), DutyDefinition.Of(rule.Kind).Title(DutyWords.Of(_pack)), rule, timescale, Day);
    }

    private IEnumerable<TrialLine> Further(FurtherDutyRule rule, HashSet<string>? seen = null)
    {
        if (!rule.Only.Admits(_story.Regime, _story.Team))
        {
            return [new(rule.Id, rule.Title, rule.Duty.Clause, null, "it is not for this team or these arrangements.")];
        }

        var began = Began(rule, seen ?? []);
        if (began is { } day && !rule.Duty.Timescale.HoldsFor(day))
        {
            return [new(rule.Id, rule.Title, rule.Duty.Clause, null, NotYet(rule.Duty.Timescale))];
        }

        return Lines(rule.Id, rule.Title, rule.Duty, rule.Duty.Timescale, anchor => anchor is FurtherDutyRule.TriggerAnchor or FurtherDutyRule.PreviousAnchor
            ? began is { } on ? new AnchorTime("what brings it about", on) : null
            : Day(anchor));
    }

    private IEnumerable<TrialLine> Lines(string key, string title, DutyRule rule, Timescale timescale, Func<string, AnchorTime?> when)
    {
        foreach (var clock in Times(timescale.Schedule, rule.Kind).Select(number => new TimescaleClock(when, InWords, _story.Regime, _story.Team, number, _calendar)).TakeWhile(clock => !clock.IsOver(timescale)))
        {
            var (number, deadline) = (clock.Number, clock.Of(timescale));
            var ofSeries = timescale.Schedule is null ? key : string.Create(CultureInfo.InvariantCulture, $"{key}:{number}");
            yield return new(ofSeries, title, rule.Clause, deadline, deadline is null ? NoDate(timescale, when) : null);
        }
    }

    /// <summary>Which times of a series are shown: of one that counts from the same day several; of one that counts from the time before the first, or, once there was one, those after it.</summary>
    private IEnumerable<int> Times(Schedule? series, DutyKind kind) => series is null ? [1]
        : series.CountedFrom == ScheduleBase.First ? Enumerable.Range(1, Math.Max(TimesOfASeries, series.Steps.Count + 1)).Where(series.Has)
        : _story.On.ContainsKey(kind == DutyKind.HoldReview ? "lastHeldReview" : "lastVisit") && kind != DutyKind.FurtherDuty ? Enumerable.Range(2, series.Steps.Count).Where(series.Has)
        : [1];

    private static string NotYet(Timescale timescale) => $"it is not for what happened before {timescale.StartingOn:yyyy-MM-dd}.";

    private string NoDate(Timescale timescale, Func<string, AnchorTime?> when) => timescale.AnchorNames.Any(anchor => when(anchor) is { } at && !timescale.HoldsFor(at.On))
        ? NotYet(timescale)
        : timescale.HasNoLimit ? timescale.Anchor is null ? "the pack sets no time: it is open and reminded of." : "the plan of each child sets it."
        : timescale.LatestCounts ? $"it is the latest of {CountWords.Of(timescale.AnyOf.Count, "day")}, and in this story there is no day of {string.Join(", or of ", timescale.AnyOf.Where(one => one.AnchorNames.All(anchor => when(anchor) is null)).Select(one => string.Join(" or ", one.AnchorNames.Select(anchor => $"{InWords(anchor)} ({anchor})"))))}."
        : $"it counts from {string.Join(", or ", timescale.AnchorNames.Select(anchor => $"{InWords(anchor)} ({anchor})"))}, which does not happen in this story.";

    private AnchorTime? Day(string anchor) => _story.DayOf(anchor) is { } on ? new(InWords(anchor), on) : null;

    private string InWords(string anchor) => Anchors.InWords(anchor, _pack);

    /// <summary>The day on which a further duty begins: a chained one when that before it is done, here on its last day, or at once where it has none.</summary>
    private DateOnly? Began(FurtherDutyRule rule, HashSet<string> seen)
    {
        if (rule.When != TriggerKind.Chained)
        {
            return rule.WhenEvent is { } own ? _story.DayOf(AuthorityEventRule.CitedAs(own)) : DayOf(rule.When);
        }

        return !seen.Add(rule.Id) ? null : _pack.FurtherDuties.Values
            .Where(before => before.Then.Concat(before.Decision?.Options.SelectMany(option => option.Then) ?? []).Contains(rule.Id))
            .Select(before => Further(before, [.. seen]).FirstOrDefault()?.Deadline?.Due ?? Began(before, [.. seen]))
            .FirstOrDefault(day => day is not null);
    }

    /// <summary>The day of what brings a further duty about: that of its event, or, of one that has none, the day that the story gives under the trigger's own word.</summary>
    private DateOnly? DayOf(TriggerKind trigger) => _story.DayOf(trigger switch
    {
        TriggerKind.Referral => "referral",
        TriggerKind.AssessmentStarted => "assessmentStart",
        TriggerKind.NeedFound => "assessmentConclusion",
        TriggerKind.PlanInForce => "firstPlanStart",
        TriggerKind.ReviewHeld => "lastHeldReview",
        TriggerKind.ReviewConcluded => "lastReviewOutcome",
        TriggerKind.StrategyDiscussionNeeded => "strategyNeeded",
        TriggerKind.ChildProtectionPlanEnded => "childProtectionPlanEnd",
        TriggerKind.MeetingArranged or TriggerKind.MeetingHeld => "nextMeeting",
        TriggerKind.PlanCirculated => "planCirculation",
        TriggerKind.Unallocated => "endOfAllocation",
        TriggerKind.ClosureRecommended => "closureRecommendation",
        TriggerKind.ClosureRefused => "closureRefusal",
        _ => JsonNamingPolicy.CamelCase.ConvertName(trigger.ToString()),
    });
}
