using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class MeetingWithdrawalTests : MeetingTest
{
    [Fact]
    public async Task Meeting_Withdrawn_IsCancelledWithTheComment()
    {
        var receipt = await PutAsync(Meetings.Review);

        var withdrawn = await WithdrawAsync(Meetings.Review, receipt.EventId);

        Assert.Equal(new CalendarReceipt(CalendarState.Withdrawn, receipt.EventId, null), withdrawn);
        Assert.Empty(ChairMailbox.Calendar.Events);
        AssertMailed("cancel", Meetings.School, Meetings.Health);
        Assert.Contains(ChairMailbox.Calendar.Invitations, mailed => mailed is { Kind: "cancel", Comment: "It is off." });
    }

    [Fact]
    public async Task Meeting_WithoutAttendees_IsWithdrawnToo()
    {
        var alone = Meetings.Review with { Attendees = [] };
        await PutAsync(alone);

        Assert.Equal(CalendarState.Withdrawn, (await WithdrawAsync(alone)).State);

        Assert.Empty(ChairMailbox.Calendar.Events);
    }

    [Fact]
    public async Task Meeting_ThatIsNotThere_IsWithdrawn()
    {
        Assert.Equal(CalendarState.Withdrawn, (await WithdrawAsync(Meetings.Review, "unknown")).State);
        Assert.Empty(ChairMailbox.Calendar.Invitations);
    }

    [Fact]
    public async Task Meeting_ThatComesBackAfterItWasWithdrawn_StandsAgain()
    {
        await PutAsync(Meetings.Review);
        await WithdrawAsync(Meetings.Review);

        var receipt = await PutAsync(Meetings.Moved);

        Assert.Equal((CalendarState.Placed, receipt.EventId), (receipt.State, Assert.Single(ChairMailbox.Calendar.Events).Id));
    }

    [Fact]
    public async Task Meeting_DeletedInOutlook_IsWithdrawnWithoutACancellation()
    {
        var receipt = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Delete(receipt.EventId!);

        Assert.Equal(CalendarState.Withdrawn, (await WithdrawAsync(Meetings.Review, receipt.EventId)).State);
        AssertMailed("cancel");
    }
}
