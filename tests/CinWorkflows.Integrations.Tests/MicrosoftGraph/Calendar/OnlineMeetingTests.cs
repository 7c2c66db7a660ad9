using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class OnlineMeetingTests : MeetingTest
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    public async Task Link_ThatComesLater_IsWaitedFor(int lag, int calls)
    {
        ChairMailbox.Calendar.OnlineLinkLag = lag;
        var online = Meetings.Review with { Online = true };

        var receipt = await PutAsync(online);
        for (var call = 1; call < calls; call++)
        {
            Assert.Equal((CalendarState.Pending, TimeSpan.FromMinutes(1)), (receipt.State, receipt.After));
            receipt = await PutAsync(online, receipt.EventId);
        }

        Assert.Equal((CalendarState.Placed, $"https://teams.example/l/{receipt.EventId}"), (receipt.State, receipt.OnlineLink));
        AssertMailed("request", Meetings.School, Meetings.Health);
    }

    [Fact]
    public async Task Number_ToCall_ComesWithTheLink_WhereTheOrganiserHasOne()
    {
        ChairMailbox.Calendar.TollNumber = "+44 20 7946 0000";

        var receipt = await PutAsync(Meetings.Review with { Online = true });

        Assert.Equal(new DialIn("+44 20 7946 0000", "123456789"), receipt.DialIn);
        Assert.Equal("+442079460000,,123456789#", receipt.DialIn!.Dialled);
    }

    [Fact]
    public async Task Link_ThatNeverComes_IsGivenUpAndSaid()
    {
        ChairMailbox.Calendar.HasTeams = false;
        var receipt = await PutAsync(Meetings.Review with { Online = true });
        Assert.Equal(CalendarState.Pending, receipt.State);
        Time.Advance(TimeSpan.FromMinutes(15));

        receipt = await PutAsync(Meetings.Review with { Online = true }, receipt.EventId);

        Assert.Equal(CalendarState.Placed, receipt.State);
        Assert.Equal("noOnlineLink", receipt.Problem);
    }

    [Fact]
    public async Task Text_OfAnOnlineMeeting_IsChangedWithoutEndingIt()
    {
        var receipt = await PutAsync(Meetings.Review with { Online = true });

        var changed = await PutAsync(Meetings.Review with { Online = true, Revision = 1, Body = "Another text." }, receipt.EventId);

        var shown = Assert.Single(ChairMailbox.Calendar.Events);
        Assert.Equal(receipt.OnlineLink, changed.OnlineLink);
        Assert.Contains("Another text.", shown.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Review of the plan.", shown.Body, StringComparison.Ordinal);
        Assert.Contains("\"isOnlineMeeting\":true", shown.Json, StringComparison.Ordinal);
    }
}
