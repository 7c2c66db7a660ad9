using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies.Reading;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("endOfAssessment", "'assessmentConclusion' (the end of the assessment)")]
    [InlineData("planMeeting", "'firstPlanningMeeting' (the first planning meeting)")]
    [InlineData("dateOfReferral", "'referral' (the referral)")]
    public void A_word_that_means_the_same_is_found_among_many(string given, string found) =>
        Assert.Contains(found, Spelling.Hint(given, Anchors.Names, Anchors.InWords), StringComparison.Ordinal);

    [Fact]
    public void Many_words_of_which_none_is_like_it_are_not_all_listed() =>
        Assert.Equal($"; {Anchors.Names.Count} are known, which an editor lists and the guide explains.", Spelling.Hint("xyz", Anchors.Names, Anchors.InWords));

    [Theory]
    [InlineData("owner", "owner")]
    [InlineData("Owner", "owner")]
    [InlineData("onwer", "owner")]
    [InlineData("ownner", "owner")]
    [InlineData("clase", "clause")]
    [InlineData("workingdays", "workingDays")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    [InlineData("own", null)]
    public void Nearest_word_is_found_when_little_differs(string given, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(given, ["clause", "owner", "workingDays"]));

    [Fact]
    public void A_word_of_any_length_costs_little() =>
        Assert.Null(Spelling.Nearest(new string('x', 1_000_000), ["owner"]));
}
