using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>
/// Which cases here are which episodes of a child in a return. An episode is known again by child, authority and the time in which it ran:
/// a referral dated otherwise by some days is the same episode.
/// </summary>
internal sealed class EpisodeMatch
{
    private readonly Dictionary<KnownCase, CensusEpisode> _episodes = [];

    /// <param name="child">The child, whose id is known.</param>
    /// <param name="cases">The child's cases here.</param>
    /// <param name="authorities">The return's authority, and those that it was before.</param>
    public EpisodeMatch(CensusChild child, IReadOnlyList<KnownCase> cases, IReadOnlyList<string> authorities)
    {
        foreach (var known in cases)
        {
            var authority = EpisodeKey.AuthorityOf(known.CaseId, child.LaChildId!, known.ReferredOn, authorities);
            if (authority is not null && !authorities.Contains(authority))
            {
                Elsewhere.Add((known, authority));
            }
            else if (child.Episodes.Where(known.Overlaps).MinBy(known.DaysFrom) is { } episode)
            {
                _episodes.Add(known, episode);
            }
        }
    }

    /// <summary>Cases taken over from the return of another authority, with its code.</summary>
    public List<(KnownCase Case, string Authority)> Elsewhere { get; } = [];

    /// <summary>The open case here that another of the child's episodes is; null where there is none.</summary>
    public KnownCase? OpenCaseBeside(CensusEpisode episode) => _episodes.FirstOrDefault(entry => entry.Key.IsOpen && !ReferenceEquals(entry.Value, episode)).Key;

    /// <summary>The case here that an episode is: the open one, else the last that ended; null where there is none.</summary>
    public KnownCase? CaseOf(CensusEpisode episode) => _episodes
        .Where(entry => ReferenceEquals(entry.Value, episode))
        .Select(entry => entry.Key)
        .MaxBy(known => known.EndedOn ?? DateOnly.MaxValue);
}
