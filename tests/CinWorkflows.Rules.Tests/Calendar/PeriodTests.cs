using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(10, Unit.WorkingDays, "10 working days")]
    [InlineData(1, Unit.WorkingDays, "1 working day")]
    [InlineData(0, Unit.CalendarDays, "0 calendar days")]
    [InlineData(1, Unit.Weeks, "1 week")]
    [InlineData(3, Unit.Months, "3 months")]
    [InlineData(-1, Unit.Months, "-1 month")]
    [InlineData(48, Unit.Hours, "48 hours")]
    public void ToString_AnyUnit_ReadsAsAProcedureWordsIt(int amount, Unit unit, string expected) =>
        Assert.Equal(expected, new Period(amount, unit).ToString());

    [Fact]
    public void Negation_CountsTheOtherWay() =>
        Assert.Equal(new Period(-3, Unit.Months), -new Period(3, Unit.Months));
}
