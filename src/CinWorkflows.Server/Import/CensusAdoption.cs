using CinWorkflows.Cases.Adoption;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>An open episode of a census return as the act that takes it over, at the stage that its dates say.</summary>
internal static class CensusAdoption
{
    public static EpisodeAdopted Of(CensusChild child, CensusEpisode episode, DateOnly adoptedOn, string teamId, string? workerId) => new(
        adoptedOn,
        episode.ReferralDate!.Value,
        new(Id(child.LaChildId!), $"LAchildID {child.LaChildId}", child.BirthDate ?? child.ExpectedBirthDate, ReceivesPlan: false),
        teamId,
        workerId,
        Assessment(episode)?.StartDate,
        Assessment(episode)?.AuthorisationDate,
        episode.OpenPlan?.StartDate,
        episode.OpenChildProtectionPlan?.StartDate);

    private static CensusAssessment? Assessment(CensusEpisode episode) =>
        episode.OpenAssessment ?? episode.Assessments.LastOrDefault();

    /// <summary>Signs that an id may not have are written as hyphens; the case's own id is made from the child's as it is.</summary>
    private static string Id(string laChildId) => string.Concat(laChildId.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '-'));
}
