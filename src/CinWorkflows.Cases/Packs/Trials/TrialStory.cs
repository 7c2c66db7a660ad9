using System.Collections.Frozen;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Packs.Trials;

/// <summary>A story on which a pack is tried: what happened when, in which team, under which arrangements.</summary>
/// <param name="On">The days of events, by the names that packs use: <c>assessmentStart</c>, <c>strategyDiscussion</c>.</param>
/// <param name="Team">The responsible team's id.</param>
/// <param name="Regime">The arrangements for the child.</param>
public sealed record TrialStory(IReadOnlyDictionary<string, DateOnly> On, string Team = "team-1", RegimeKind Regime = RegimeKind.Ordinary)
{
    /// <summary>An event that is not named has the day of one that stands for it: before the first visit, visits count from the plan.</summary>
    private static readonly FrozenDictionary<string, string[]> StandIns = new Dictionary<string, string[]>
    {
        ["planStart"] = ["firstPlanStart"],
        ["planAgreement"] = ["firstPlanStart"],
        ["firstPlanPeriod"] = ["firstPlanStart"],
        ["lastReviewOrPlanStart"] = ["lastHeldReview", "firstPlanStart"],
        ["lastReviewOrFirstPlan"] = ["lastHeldReview", "firstPlanStart"],
        ["lastVisitOrPlanStart"] = ["lastVisit", "firstPlanStart"],
        ["lastVisitOrFirstPlan"] = ["lastVisit", "firstPlanStart"],
        ["heldReview"] = ["lastHeldReview"],
        ["amendingReview"] = ["lastHeldReview"],
        ["referral"] = ["assessmentStart"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that are no event of this pack and bring nothing about: a date for them would be no date.</summary>
    /// <param name="pack">The pack.</param>
    public IEnumerable<string> UnknownTo(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return On.Keys.Where(name => !Anchors.Names.Contains(name)
            && !(AuthorityEventRule.IdIn(name) is { } own ? pack.Events.ContainsKey(own) : Enum.TryParse<TriggerKind>(name, ignoreCase: true, out _)));
    }

    /// <summary>The day of an event in this story; null where it does not happen.</summary>
    /// <param name="name">The event.</param>
    public DateOnly? DayOf(string name) => On.TryGetValue(name, out var day) ? day
        : StandIns.GetValueOrDefault(name)?.Where(On.ContainsKey).Select(other => (DateOnly?)On[other]).FirstOrDefault();
}
