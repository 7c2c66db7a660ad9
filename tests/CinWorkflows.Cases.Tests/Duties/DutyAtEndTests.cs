using System.Reflection;
using CinWorkflows.Cases.Closure;
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

    [Fact]
    public void N25_N32_H22_H30_what_is_decided_on_at_the_end_is_an_open_item_and_each_open_item_is_a_duty_or_stands_for_none()
    {
        List<string> known = [.. typeof(OpenItemId).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

        Assert.All(DutyDefinition.All, duty => Assert.True(duty.AtEnd!.IsDecidedOn == duty.AtEnd.Items.Count > 0, $"{duty.Kind} is decided on as an open item, or is not decided on."));
        List<string> decided = [.. DutyDefinition.All.SelectMany(duty => duty.AtEnd!.Items).Distinct()];
        Assert.Empty(decided.Except(known));

        // A meeting is arranged whatever is due, and a disagreement is answered by a review: no duty of its own stands behind them.
        Assert.Equal([OpenItemId.Disagreement, OpenItemId.Meeting], known.Except(decided).Order(StringComparer.Ordinal));
    }
}
