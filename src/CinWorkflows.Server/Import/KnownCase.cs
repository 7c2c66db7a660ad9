using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>A case of a child that the record has already.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ReferredOn">The referral's date here.</param>
/// <param name="EndedOn">The day on which it ended here; null while it is open.</param>
/// <param name="Adopted">True where it was taken over.</param>
internal sealed record KnownCase(string CaseId, DateOnly ReferredOn, DateOnly? EndedOn, bool Adopted)
{
    public bool IsOpen => EndedOn is null;

    /// <summary>Whether it ran, or runs, while the episode did.</summary>
    public bool Overlaps(CensusEpisode episode) =>
        episode.ReferralDate is { } referral && ReferredOn <= LastDay(episode, referral) && (EndedOn ?? DateOnly.MaxValue) >= referral;

    /// <summary>How many days apart the two were referred.</summary>
    public int DaysFrom(CensusEpisode episode) => Math.Abs(ReferredOn.DayNumber - episode.ReferralDate!.Value.DayNumber);

    private static DateOnly LastDay(CensusEpisode episode, DateOnly referral) =>
        episode.NoFurtherAction ? episode.ClosureDate ?? referral : episode.ClosureDate ?? DateOnly.MaxValue;
}
