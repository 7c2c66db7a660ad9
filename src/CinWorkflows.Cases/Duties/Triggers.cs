using System.Globalization;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>What on a case brings about the further duties of its pack.</summary>
public static class Triggers
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>All that happened of what brings a further duty about, as the case stands.</summary>
    /// <param name="rule">The further duty.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">The authority's rules.</param>
    public static IEnumerable<Trigger> Of(FurtherDutyRule rule, CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        return rule.WhenEvent is { } id && pack.Events.TryGetValue(id, out var own)
            ? (file.Events ?? []).Where(known => known.Id == id).Select(known => new Trigger(rule.When, $"on-{known.On.ToString("yyyy-MM-dd", Invariant)}", known.On) { Own = own.Title, MayLieAhead = own.MayLieAhead })
            : Of(rule.When, file);
    }

    /// <summary>All that happened of a kind, as the case stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is unknown.</exception>
    public static IEnumerable<Trigger> Of(TriggerKind kind, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return kind == TriggerKind.MeetingArranged
            ? file.Meetings.Where(meeting => meeting.State != MeetingState.Cancelled).Select(meeting => new Trigger(kind, meeting.Id, LondonTime.DateOf(meeting.StartsAt)) { At = meeting.StartsAt })
            : Find(kind, file).Select(found => new Trigger(kind, found.Key, found.On));
    }

    private static IEnumerable<(string? Key, DateOnly On)> Find(TriggerKind kind, CaseFile file) => kind switch
    {
        TriggerKind.Referral => [(null, file.ReferredOn)],
        TriggerKind.AssessmentStarted => Once(file.CurrentAssessment?.StartedOn),
        TriggerKind.NeedFound => Once(file.CurrentAssessment is { FoundNeed: true, ConcludedOn: var concluded } ? concluded : null),
        TriggerKind.PlanInForce => Once(file.FirstPlan?.StartsOn),
        TriggerKind.ReviewHeld => file.Reviews.Where(review => review.HeldOn is not null).Select(review => ((string?)$"{review.Number}", review.HeldOn!.Value)),
        TriggerKind.ReviewConcluded => file.Reviews.Where(review => review.Concluded).Select(review => ((string?)$"{review.Number}", review.OutcomeOn!.Value)),
        TriggerKind.CircumstancesChanged => Once(file.NextReview?.EarlySince, file.NextReview?.Number.ToString(Invariant)),
        TriggerKind.ConcernRaised => file.Concerns.Select(concern => ((string?)concern.Id, concern.RaisedOn)),
        TriggerKind.StrategyDiscussionNeeded => (file.Strategy is { } strategy ? [strategy.First, .. strategy.Further ?? []] : Array.Empty<StrategyNeed>()).Select(need => ((string?)need.Id, need.Since)),
        TriggerKind.ChildNotSeen => Visits(file, seen: false),
        TriggerKind.ChildNotSeenAlone => Visits(file, seen: true),
        TriggerKind.ChildProtectionPlanEnded => ByDay(file.HoldEndedOn),
        TriggerKind.MeetingCancelled => file.Meetings.Where(meeting => meeting.CancelledOn is not null).Select(meeting => ((string?)meeting.Id, meeting.CancelledOn!.Value)),
        TriggerKind.MeetingCancelledTwice => file.Meetings.GroupBy(meeting => meeting.Purpose).SelectMany(CancelledAgain),
        TriggerKind.PlanDisagreed => file.Plans.SelectMany(Disagreements),
        TriggerKind.Unallocated => ByDay(file.Allocation.UnallocatedSince),
        TriggerKind.ClosureRecommended => ByDay(file.Closure?.RecommendedOn),
        TriggerKind.ClosureRefused => ByDay(file.Closure is { Approved: false } refused ? refused.DecidedOn : null),
        TriggerKind.MeetingHeld => file.Meetings.Where(meeting => meeting.HeldOn is not null).Select(meeting => ((string?)meeting.Id, meeting.HeldOn!.Value)),
        TriggerKind.PlanCirculated => file.Plans.Where(plan => plan.CirculatedOn is not null).Select(plan => ((string?)string.Create(Invariant, $"v{plan.Version}"), plan.CirculatedOn!.Value)),
        TriggerKind.MoveReported => file.TransfersOut.Select(move => ((string?)move.Label, move.ReportedOn)),
        TriggerKind.AuthorityEvent or TriggerKind.Chained => [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing brings this about."),
    };

    private static IEnumerable<(string? Key, DateOnly On)> Once(DateOnly? on, string? key = null) => on is { } day ? [(key, day)] : [];

    /// <summary>What can happen again, but is known of the last time only.</summary>
    private static IEnumerable<(string? Key, DateOnly On)> ByDay(DateOnly? on) => on is { } day ? [(day.ToString("yyyy-MM-dd", Invariant), day)] : [];

    private static IEnumerable<(string? Key, DateOnly On)> Visits(CaseFile file, bool seen) =>
        file.Visits.Gaps.Where(gap => gap.Seen == seen).Select(gap => ((string?)$"visit{gap.Sequence}", gap.On));

    private static IEnumerable<(string? Key, DateOnly On)> CancelledAgain(IEnumerable<Meeting> ofOnePurpose)
    {
        var inARow = 0;
        foreach (var meeting in ofOnePurpose)
        {
            inARow = meeting.State switch
            {
                MeetingState.Cancelled => inARow + 1,
                MeetingState.Held => 0,
                _ => inARow,
            };
            if (meeting.State == MeetingState.Cancelled && inARow == 2 && meeting.CancelledOn is { } on)
            {
                yield return (meeting.Id, on);
            }
        }
    }

    private static IEnumerable<(string? Key, DateOnly On)> Disagreements(PlanVersion plan) =>
        plan.Replies.Where(reply => reply.Reply == PlanReply.Disagrees).Select(reply => ((string?)$"v{plan.Version}/{reply.PersonId}{(reply.AnsweredBefore is { } answered ? $"/{answered + 1}" : "")}", reply.On));
}
