using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.Cases.Tests.Reviews;

/// <summary>N26, H23: that nobody was heard is no view.</summary>
public sealed class NobodyAskedTests
{
    [Theory]
    [InlineData("Not asked.")]
    [InlineData("NOT ASKED")]
    [InlineData("Could not be reached")]
    [InlineData("No answer.")]
    [InlineData("Unable to contact the father")]
    [InlineData("He was not seen.")]
    [InlineData("No views.")]
    [InlineData("Couldn't be contacted by phone")]
    public void N26_H23_words_that_say_only_that_nobody_was_heard_are_no_views(string text) => Assert.True(NobodyAsked.Is(text));

    [Theory]
    [InlineData("Did not wish to give views.")]
    [InlineData("He wants to be asked more often.")]
    [InlineData("Is content with how things go.")]
    [InlineData("She was not seen by the doctor, and is worried.")]
    [InlineData("No contact with his father, please.")]
    [InlineData("Yes")]
    [InlineData("")]
    [InlineData(null)]
    public void N26_H23_what_somebody_says_is_a_view_however_short(string? text) => Assert.False(NobodyAsked.Is(text));
}
