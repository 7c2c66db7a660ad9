using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Tests.Duties;

public sealed class DutyAtEndTests
{
    [Fact]
    public void N25_N32_H22_H30_each_duty_says_what_becomes_of_it_when_the_case_ends() => Assert.All(
        DutyDefinition.All,
        duty => Assert.True(
            duty.AtEnd is { } end && (end.GoesOn || end.IsDecidedOn) == (end.FallsAwayBecause is null),
            $"{duty.Kind} does not say whether it goes on after the end, is decided on, or falls away because of what."));
}
