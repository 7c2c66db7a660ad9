using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Duties;

public sealed class DutyDefinitionTests
{
    public static TheoryData<DutyKind> Kinds => [.. Enum.GetValues<DutyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_duty_is_defined_with_a_title_and_a_next_step(DutyKind kind)
    {
        var duty = DutyDefinition.Of(kind);

        Assert.Equal(kind, duty.Kind);
        Assert.NotEmpty(duty.Title(DutyWords.Of(pack: null)));
        Assert.EndsWith(".", duty.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_is_defined_in_one_place() => Assert.Equal(Enum.GetValues<DutyKind>().Length, DutyDefinition.All.Count);

    [Fact]
    public void A_title_takes_the_words_of_the_authority()
    {
        var meeting = DutyDefinition.Of(DutyKind.HoldFirstPlanningMeeting);
        var northamptonshire = PackLibrary.Shipped.Current("northamptonshire", new(2026, 1, 5))!.Pack;

        Assert.Equal("Hold the first planning meeting", meeting.Title(DutyWords.Of(pack: null)));
        Assert.Equal("Hold the first Child in Need Planning Meeting", meeting.Title(DutyWords.Of(northamptonshire)));
    }

    [Fact]
    public void What_comes_first_is_stored_as_a_code_that_has_words() => Assert.All(
        DutyDefinition.All.SelectMany(duty => duty.WaitsFor),
        first => Assert.Equal(first.Words, Prerequisite.InWords(first.Code)));
}
