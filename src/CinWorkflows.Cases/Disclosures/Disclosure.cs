using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Who must not know what, and who must not meet whom: the one place that says so. Whatever leaves asks it, when it is queued and again
/// when it is sent; what is withheld is somebody's duty to decide about.
/// </summary>
public static class Disclosure
{
    /// <summary>Whether somebody may be told of something on a day.</summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who.</param>
    /// <param name="topic">Of what.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static bool MayBeTold(CaseFile file, string personId, DisclosureTopic topic, DateOnly today) =>
        !Of(file, personId, today).Any(restriction => restriction.Withholds(topic));

    /// <summary>Whether something is kept from somebody until a manager lifts that: a restriction that ends by itself keeps it for a while only (N54).</summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who.</param>
    /// <param name="topic">Of what.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static bool IsKeptUntilLifted(CaseFile file, string personId, DisclosureTopic topic, DateOnly today) =>
        Of(file, personId, today).Any(restriction => restriction.Until is null && restriction.Withholds(topic));

    /// <summary>
    /// Whether something that tells these facts may go to somebody. Words that somebody typed go to nobody about whom any restriction
    /// holds: a person reads them first.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who.</param>
    /// <param name="facts">What it tells.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static bool MayBeTold(CaseFile file, string personId, DisclosedFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.FreeText ? !IsRestricted(file, personId, today) : facts.Topics.All(topic => MayBeTold(file, personId, topic, today));
    }

    /// <summary>Whether any restriction about somebody holds on a day.</summary>
    public static bool IsRestricted(CaseFile file, string personId, DateOnly today) => Of(file, personId, today).Any();

    /// <summary>Those who must not be told these facts, by id.</summary>
    public static IEnumerable<string> MustNotBeTold(CaseFile file, DisclosedFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Restrictions ?? []).Select(restriction => restriction.PersonId).Distinct().Where(person => !MayBeTold(file, person, facts, today));
    }

    /// <summary>Whether two people may be in one meeting, or read of each other in its invitation.</summary>
    public static bool MayMeet(CaseFile file, string personId, string otherId, DateOnly today) =>
        !KeepsApart(file, personId, otherId, today) && !KeepsApart(file, otherId, personId, today);

    /// <summary>Whether a meeting brings somebody together with a person whom they must not meet, or who must not meet them: neither is to read that the other comes.</summary>
    public static bool IsKeptFrom(CaseFile file, string personId, Meeting meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.Attendees.Any(other => other != personId && !MayMeet(file, personId, other, today));
    }

    /// <summary>What holds about somebody on a day.</summary>
    public static IEnumerable<DisclosureRestriction> Of(CaseFile file, string personId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Restrictions ?? []).Where(restriction => restriction.PersonId == personId && restriction.HoldsOn(today));
    }

    /// <summary>
    /// All that holds about somebody on a day, as another authority is told; null where nothing does. The reasons stay in this authority's record.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="which">Which restrictions that authority is told of; null for all.</param>
    public static DisclosureLimit? LimitOf(CaseFile file, string personId, DateOnly today, Func<DisclosureRestriction, bool>? which = null)
    {
        List<DisclosureRestriction> holding = [.. Of(file, personId, today).Where(which ?? (_ => true))];
        List<string> apart = [.. holding.SelectMany(restriction => restriction.NotWith ?? []).Distinct().Where(other => file.Participant(other) is not null)];
        return holding.TrueForAll(restriction => restriction.Topics.Count == 0) && apart.Count == 0 ? null : new(
            [.. holding.SelectMany(restriction => restriction.Topics).Distinct()],
            DisclosureLimit.ReasonOfTheFormerAuthority,
            apart.Count == 0 ? null : apart,
            holding.Exists(restriction => restriction.Until is null) ? null : holding.Max(restriction => restriction.Until));
    }

    /// <summary>Whether it was decided what somebody is told of a matter.</summary>
    public static bool IsDecided(CaseFile file, string matterId, string personId)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.DisclosureDecisions?.Any(decision => decision.MatterId == matterId && decision.PersonId == personId) == true;
    }

    /// <summary>
    /// Whether it was decided that somebody is told nothing of a matter: then nothing is asked of them about it either. While no manager has looked at what is
    /// restricted about them it is still asked.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack, which may ask a manager to look.</param>
    /// <param name="matterId">Of what.</param>
    /// <param name="personId">Who.</param>
    public static bool IsToldNothing(CaseFile file, PolicyPack pack, string matterId, string personId)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        return !UnseenRestrictions.Concern(file, pack, personId) && file.DisclosureDecisions?.Any(decision => decision.MatterId == matterId && decision.PersonId == personId && !decision.Told) == true;
    }

    /// <summary>The restrictions that hold in one state of a case and not, or not as far, in another, as where an entry is withdrawn or put right.</summary>
    public static IEnumerable<DisclosureRestriction> Lost(CaseFile before, CaseFile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return (before.Restrictions ?? []).Where(restriction => restriction.LiftedOn is null && !(after.Restrictions ?? []).Any(kept => kept.Covers(restriction)));
    }

    private static bool KeepsApart(CaseFile file, string personId, string otherId, DateOnly today) =>
        Of(file, personId, today).Any(restriction => restriction.NotWith?.Contains(otherId) == true);
}
