using System.Collections.Frozen;
using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Domain.Duties;

/// <summary>The recorded events that a pack's timescales count from.</summary>
public static class Anchors
{
    /// <summary>The date that the plan gives an action (N18, N21).</summary>
    public const string PlanAction = "planAction";

    private static readonly FrozenDictionary<string, Func<CaseFile, string?, DateOnly?>> Known =
        new Dictionary<string, Func<CaseFile, string?, DateOnly?>>
        {
            ["referral"] = (file, _) => file.ReferredOn,
            ["assessmentStart"] = (file, _) => file.Assessment?.StartedOn,
            ["assessmentConclusion"] = (file, _) => file.Assessment?.ConcludedOn,
            ["firstPlanningMeeting"] = (file, _) => file.FirstPlanningMeeting?.HeldOn,
            ["planAgreement"] = (file, _) => file.CurrentPlan?.AgreedOn,
            ["firstPlanStart"] = (file, _) => file.FirstPlan?.StartsOn,
            ["planCirculation"] = (file, subject) => PlanOf(file, subject)?.CirculatedOn,
            ["lastReviewOrPlanStart"] = (file, _) => Latest(file.LastHeldReview?.HeldOn, file.FirstPlan?.StartsOn, file.HoldEndedOn),
            ["lastVisitOrPlanStart"] = (file, _) => Latest(file.Visits.LastOn, file.FirstPlan?.StartsOn, file.HoldEndedOn),
            ["lastHeldReview"] = (file, _) => file.LastHeldReview?.HeldOn,
            ["amendingReview"] = (file, subject) => file.Reviews.FirstOrDefault(review => review.Number == PlanOf(file, subject)?.FromReview)?.HeldOn,
            ["circumstancesChanged"] = (file, _) => file.OpenReview?.EarlySince,
            ["closureRecommendation"] = (file, _) => file.Closure?.RecommendedOn,
            ["strategyNeeded"] = (file, _) => file.Strategy?.NeededSince,
            ["concernRaised"] = (file, subject) => file.Concerns.FirstOrDefault(concern => concern.Id == subject)?.RaisedOn,
            ["childProtectionPlanStart"] = (file, _) => file.Hold?.Since,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["referral"] = "the referral",
        ["assessmentStart"] = "the start of the assessment",
        ["assessmentConclusion"] = "the end of the assessment",
        ["firstPlanningMeeting"] = "the first planning meeting",
        ["planAgreement"] = "the agreement of the plan",
        ["firstPlanStart"] = "the start of the first plan",
        ["planCirculation"] = "the circulation of the plan",
        ["lastReviewOrPlanStart"] = "the last review, or the start of the plan",
        ["lastVisitOrPlanStart"] = "the last visit, or the start of the plan",
        ["lastHeldReview"] = "the last review",
        ["amendingReview"] = "the review that amended the plan",
        ["circumstancesChanged"] = "the change in circumstances",
        ["closureRecommendation"] = "the recommendation to close",
        ["strategyNeeded"] = "the day on which a strategy discussion became necessary",
        ["concernRaised"] = "the day on which the concern was raised",
        ["childProtectionPlanStart"] = "the start of the child protection plan",
        [PlanAction] = "the date set in the plan",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that a pack may use.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The name in words, for explanations.</summary>
    public static string InWords(string anchor) => Words.GetValueOrDefault(anchor, anchor);

    /// <summary>The date of an anchor on a case; null where it has not come, or the name is unknown.</summary>
    public static DateOnly? DateOf(string anchor, CaseFile file, string? subject) =>
        Known.TryGetValue(anchor, out var date) ? date(file, subject) : null;

    private static Plans.PlanVersion? PlanOf(CaseFile file, string? subject)
    {
        var version = subject?.Split('/')[0];
        return file.Plans.FirstOrDefault(plan => $"v{plan.Version}" == version);
    }

    private static DateOnly? Latest(params ReadOnlySpan<DateOnly?> dates)
    {
        DateOnly? latest = null;
        foreach (var date in dates)
        {
            latest = latest is null || date > latest ? date ?? latest : latest;
        }

        return latest;
    }
}
