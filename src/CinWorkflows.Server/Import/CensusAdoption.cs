using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.People;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>An open episode of a census return as the act that takes it over, at the stage that its dates say.</summary>
internal static class CensusAdoption
{
    public static EpisodeAdopted Of(CensusChild child, CensusEpisode episode, DateOnly adoptedOn, string teamId, string? workerId)
    {
        var plan = episode.OpenPlan ?? (IsSuperseded(episode, episode.LastEndedPlan?.EndDate) ? null : episode.LastEndedPlan);
        var protectionEnded = IsSuperseded(episode, episode.LastEndedChildProtectionPlan?.EndDate) ? null : episode.LastEndedChildProtectionPlan?.EndDate;
        var assessment = plan is null && episode.OpenChildProtectionPlan is null && protectionEnded is null
            ? episode.LatestAssessment
            : episode.LatestAuthorised ?? (episode.OpenPlan is null ? episode.LatestAssessment : null);
        return new()
        {
            AdoptedOn = adoptedOn,
            ReferredOn = episode.ReferralDate!.Value,
            Child = new(CensusChildId.Of(child.LaChildId!), $"LAchildID {child.LaChildId}", Birth(child, adoptedOn), ReceivesPlan: false) { Particulars = Particulars(child) },
            TeamId = teamId,
            WorkerId = workerId,
            AssessmentStartedOn = assessment?.StartDate,
            AssessmentConcludedOn = assessment?.AuthorisationDate,
            PlanStartedOn = plan?.StartDate,
            ChildProtectionSince = episode.OpenChildProtectionPlan?.StartDate,
            PlanEndedOn = plan?.EndDate,
            ChildProtectionEndedOn = episode.OpenChildProtectionPlan is null ? protectionEnded : null,
            Section47Since = episode.OpenSection47?.StartDate,
            ReassessmentStartedOn = Reassessment(episode, assessment),
        };
    }

    /// <summary>An assessment that began beside a plan in force, and goes on.</summary>
    public static DateOnly? Reassessment(CensusEpisode episode) => episode.OpenPlan is null ? null : episode.OpenAssessment?.StartDate;

    private static DateOnly? Reassessment(CensusEpisode episode, CensusAssessment? taken) =>
        Reassessment(episode) is { } started && started != taken?.StartDate ? started : null;

    /// <summary>What ended before an assessment that is under way, or began later, is history: that assessment says how it goes on.</summary>
    private static bool IsSuperseded(CensusEpisode episode, DateOnly? ended) =>
        ended is null || (episode.OpenAssessment is not null && episode.OpenPlan is null) || episode.LatestAssessment?.StartDate > ended;

    /// <summary>A pupil number with a fault may be another child's, and is not taken over.</summary>
    private static ChildParticulars? Particulars(CensusChild child)
    {
        var upn = child.Faults.Any(fault => fault.Field == "UPN") ? null : child.Upn;
        return upn is null && child.Ethnicity is null ? null : new() { Upn = upn, Ethnicity = child.Ethnicity };
    }

    /// <summary>An expected day that has passed is neither: the birth, if there was one, is not known here.</summary>
    private static DateOnly? Birth(CensusChild child, DateOnly today) =>
        child.BirthDate ?? (child.ExpectedBirthDate > today ? child.ExpectedBirthDate : null);
}
