using CinWorkflows.Rules.Policies.Reading;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class SpellingTests
{
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
