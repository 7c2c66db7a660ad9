using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A review is held together with another (N42): of health, of education, or of a sibling's plan, whose case is linked.</summary>
internal static class CombinedReview
{
    /// <summary>The longest line about what a meeting is combined with, in characters: it stands in invitations.</summary>
    private const int LongestLine = 200;

    /// <summary>Refuses a line that says nothing or too much, and a link without a line: what families read is written for them, and names no other case.</summary>
    public static IEnumerable<Refusal> Check(string? with, string? otherCase, CaseDesk desk)
    {
        if (with is null ? otherCase is not null : string.IsNullOrWhiteSpace(with) || with.Length > LongestLine)
        {
            yield return new("combinedWith", $"say in 1 to {LongestLine} characters with which other review it is combined: whoever is invited reads it.");
        }

        if (otherCase == desk.File.CaseId)
        {
            yield return new("combinedCaseId", "a review is combined with that of another case; leave the link out.");
        }
    }

    /// <summary>The meeting as it is combined; as it was known before, where nothing is said of it.</summary>
    public static Meeting Linked(this Meeting meeting, string? with, string? otherCase) =>
        with is null ? meeting : meeting with { Combined = true, CombinedCaseId = otherCase };
}
