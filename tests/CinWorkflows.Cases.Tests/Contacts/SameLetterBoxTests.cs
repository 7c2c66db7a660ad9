using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Cases.Tests.Contacts;

/// <summary>One letter box is recognised however its address is written (N54).</summary>
public sealed class SameLetterBoxTests
{
    private static readonly string[] Flat = ["Flat 2, 1 High Street", "Northampton", "NN1 1ED"];

    [Theory]
    [InlineData("FLAT 2 1 HIGH STREET|Spinney Hill|Northampton|nn11ed", true)]
    [InlineData("Flat 3, 1 High Street|Northampton|NN1 1ED", false)]
    [InlineData("Flat 2, 1 High Street|Northampton|NN1 1EE", false)]
    public void N54_the_first_line_and_the_postcode_tell(string lines, bool same) => Assert.Equal(same, SameLetterBox.Is(Flat, lines.Split('|')));

    [Fact]
    public void Without_lines_there_is_none() => Assert.False(SameLetterBox.Is([], []));
}
