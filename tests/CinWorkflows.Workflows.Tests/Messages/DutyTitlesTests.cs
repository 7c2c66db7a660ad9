using CinWorkflows.Domain.Duties;
using CinWorkflows.Workflows.Duties;

namespace CinWorkflows.Workflows.Tests.Messages;

public class DutyTitlesTests
{
    public static TheoryData<DutyKind> Kinds => [.. Enum.GetValues<DutyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_duty_has_a_title_and_a_next_step(DutyKind kind)
    {
        Assert.NotEmpty(DutyTitles.Of(kind, pack: null));
        Assert.EndsWith(".", DutySteps.Next(kind), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_takes_the_words_of_the_authority()
    {
        Assert.Equal("Hold the first planning meeting", DutyTitles.Of(DutyKind.HoldFirstPlanningMeeting, pack: null));
        Assert.Equal("Hold the first Child in Need Planning Meeting", DutyTitles.Of(DutyKind.HoldFirstPlanningMeeting, TestPacks.Northamptonshire));
    }
}
