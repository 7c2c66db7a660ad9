using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Tests.People;

/// <summary>First names and their everyday forms (N54, N61).</summary>
public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("DAN", "DANIEL")]
    [InlineData("BOB", "ROBERT")]
    [InlineData("LIZ", "ELIZABETH")]
    [InlineData("TED", "EDWARD")]
    [InlineData("TED", "THEODORE")]
    [InlineData("SAM", "SAMANTHA")]
    [InlineData("KATE", "KATHERINE")]
    [InlineData("PADDY", "PATRICK")]
    [InlineData("MO", "MUHAMMAD")]
    [InlineData("D", "DANIEL")]
    public void N61_a_short_form_is_that_name(string name, string other)
    {
        Assert.True(ShortNames.MayBeOne(name, other));
        Assert.True(ShortNames.MayBeOne(other, name));
    }

    [Theory]
    [InlineData("SAMUEL", "SAMANTHA")]
    [InlineData("EDWARD", "THEODORE")]
    [InlineData("ROBERT", "RUPERT")]
    [InlineData("DAN", "DAVID")]
    [InlineData("", "DAN")]
    [InlineData("", "")]
    public void Two_names_stay_two(string name, string other) => Assert.Equal(name == other, ShortNames.MayBeOne(name, other));
}
