using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Tests.Messages;

public class WordingTests
{
    [Theory]
    [InlineData(1, Unit.Weeks, "every week")]
    [InlineData(2, Unit.Weeks, "every 2 weeks")]
    [InlineData(10, Unit.WorkingDays, "every 10 working days")]
    public void Every_Period_IsPlainEnglish(int amount, Unit unit, string words) => Assert.Equal(words, PlainWords.Every(new(amount, unit)));

    [Theory]
    [InlineData(-2, "2 days late")]
    [InlineData(-1, "1 day late")]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(2, "in 2 days")]
    public void Distance_FromTheDayOfTheMessage_IsCounted(int days, string words)
    {
        var today = new DateOnly(2026, 3, 31);

        Assert.Equal(words, PlainWords.Distance(today.AddDays(days), today));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a,b", "a and b")]
    [InlineData("a,b,c", "a, b and c")]
    public void And_Items_AreJoined(string items, string joined) =>
        Assert.Equal(joined, PlainWords.And(items.Split(',')));

    [Fact]
    public void OneLine_BreaksAndControls_AreGone() => Assert.Equal("Ann B C", PlainWords.OneLine("Ann\r\nB\u2028\tC\u0007\u202E"));

    [Fact]
    public void Lines_Breaks_Stay() => Assert.Equal("a\nb c", PlainWords.Lines("a\r\nb\tc\u0000"));
}
