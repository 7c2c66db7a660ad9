using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Server.Import;

/// <summary>
/// What a return says of a child by which an open episode is not one of this procedure. It does not say which children under 18 are looked
/// after: who is, is for the team to record.
/// </summary>
internal static class NotForThisProcedure
{
    private const int Adult = 18;

    /// <summary>Why an open episode is not taken over, with what such are counted by; null where nothing speaks against it.</summary>
    public static (string Topic, string Why)? Of(CensusChild child, CensusEpisode episode, DateOnly today, string? lookedAfterClause)
    {
        var clause = lookedAfterClause is null ? "" : $" ({lookedAfterClause})";
        return child switch
        {
            { DeathDate: { } died } => (
                "the child died",
                $"the child died on {PlainWords.ShortDate(died)}, but the episode is not closed in the return. Close it in the system that it came from."),
            _ when child.AgeOn(today) is >= Adult and var age => (
                "a young person of 18 or older",
                $"this young person is {age}. Support after 18, as for a looked-after child or care leaver, follows another procedure{clause}."),
            _ when episode.IsOtherThanInNeed => (
                "a case other than a child in need",
                $"the return gives the main need {episode.PrimaryNeed}, a case other than a child in need. It follows another procedure{clause}. Correct the code there if the child is in need."),
            _ => null,
        };
    }
}
