using System.Text.Json;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class MeetingPlacementTests : MeetingTest
{
    [Fact]
    public async Task Meeting_Put_IsAPrivateEventInLondonTimeThatInvitesEachAttendeeOnce()
    {
        var receipt = await PutAsync(Meetings.Review);

        var made = Assert.Single(ChairMailbox.Calendar.Events);
        using var json = JsonDocument.Parse(made.Json);
        Assert.Equal(new CalendarReceipt(CalendarState.Placed, made.Id, null), receipt);
        Assert.Equal((Meetings.Review.Key, Meetings.Review.Subject), (made.Key, made.Subject));
        Assert.Equal((Meetings.Review.StartsAt, Meetings.Review.EndsAt), (made.StartsAt, made.EndsAt));
        Assert.Equal([(Meetings.School, "required"), (Meetings.Health, "required")], made.Attendees);
        Assert.Equal("private", json.RootElement.GetProperty("sensitivity").GetString());
        Assert.Equal("CinWorkflows", json.RootElement.GetProperty("categories")[0].GetString());
        Assert.True(json.RootElement.GetProperty("isReminderOn").GetBoolean());
        Assert.True(json.RootElement.GetProperty("responseRequested").GetBoolean());
        Assert.True(Guid.TryParse(json.RootElement.GetProperty("transactionId").GetString(), out _), "The transactionId is no GUID.");
        Assert.Contains("Please bring &lt;your&gt; report.", made.Body, StringComparison.Ordinal);
        AssertMailed("request", Meetings.School, Meetings.Health);
    }

    [Fact]
    public async Task Meeting_PutAgain_ChangesNothingAndMailsNobody()
    {
        var first = await PutAsync(Meetings.Review);

        Assert.Equal(first, await PutAsync(Meetings.Review, first.EventId));
        Assert.Equal(first, await PutAsync(Meetings.Review));

        Assert.Single(ChairMailbox.Calendar.Events);
        Assert.Equal(2, ChairMailbox.Calendar.Invitations.Count);
        Assert.DoesNotContain(StandIn.Log, call => call.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meeting_Moved_IsTheSameEventAndUpdatesEachAttendeeOnce()
    {
        var first = await PutAsync(Meetings.Review);

        var second = await PutAsync(Meetings.Moved, first.EventId);

        Assert.Equal(first.EventId, second.EventId);
        Assert.Equal(Meetings.Moved.StartsAt, Assert.Single(ChairMailbox.Calendar.Events).StartsAt);
        AssertMailed("update", Meetings.School, Meetings.Health);
    }

    [Fact]
    public async Task Attendees_Changed_AreTheOnlyOnesWhoAreTold()
    {
        await PutAsync(Meetings.Review);

        await PutAsync(Meetings.Review with { Revision = 1, Attendees = [new("Head", Meetings.School), new("New", "new@school.example")] });

        AssertMailed("update");
        AssertMailed("cancel", Meetings.Health);
        AssertMailed("request", Meetings.School, Meetings.Health, "new@school.example");
    }

    [Fact]
    public async Task Revision_OlderThanTheOneShown_ChangesNothing()
    {
        await PutAsync(Meetings.Moved);

        var late = await PutAsync(Meetings.Review);

        Assert.Equal(CalendarState.Placed, late.State);
        Assert.Equal(Meetings.Moved.StartsAt, Assert.Single(ChairMailbox.Calendar.Events).StartsAt);
        AssertMailed("update");
    }

    [Fact]
    public async Task Meeting_MovedInOutlook_IsNotMovedBackByARepeatedAttempt()
    {
        var receipt = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Move(receipt.EventId!, Meetings.Moved.StartsAt, Meetings.Moved.EndsAt);

        await PutAsync(Meetings.Review, receipt.EventId);

        Assert.Equal(Meetings.Moved.StartsAt, Assert.Single(ChairMailbox.Calendar.Events).StartsAt);
    }

    [Fact]
    public async Task Revision_ThatTakesOverWhatOutlookShows_MailsNobody()
    {
        var receipt = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Move(receipt.EventId!, Meetings.Moved.StartsAt, Meetings.Moved.EndsAt);

        await PutAsync(Meetings.Moved, receipt.EventId);

        AssertMailed("update");
        await PutAsync(Meetings.Review);
        Assert.Equal(Meetings.Moved.StartsAt, Assert.Single(ChairMailbox.Calendar.Events).StartsAt);
    }

    [Fact]
    public async Task Meeting_DeletedInOutlookAndPutAgain_IsMadeAnew()
    {
        var first = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Delete(first.EventId!);

        var second = await PutAsync(Meetings.Moved, first.EventId);

        Assert.Equal(CalendarState.Placed, second.State);
        Assert.NotEqual(first.EventId, second.EventId);
        Assert.Equal(second.EventId, Assert.Single(ChairMailbox.Calendar.Events).Id);
    }

    [Fact]
    public async Task Meeting_MadeBeforeAndNotToBeSeen_IsPending()
    {
        var first = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Delete(first.EventId!);

        var second = await PutAsync(Meetings.Review);

        Assert.Equal((CalendarState.Pending, "409"), (second.State, second.Problem));
        Assert.Empty(ChairMailbox.Calendar.Events);
    }

    [Fact]
    public async Task Room_IsInvitedAsAResource()
    {
        await PutAsync(Meetings.Review with { Room = "room-1@council.example" });

        Assert.Contains(("room-1@council.example", "resource"), Assert.Single(ChairMailbox.Calendar.Events).Attendees);
    }

    [Fact]
    public async Task Mailbox_ThatIsNotThere_WaitsUntilItIs()
    {
        var receipt = await PutAsync(Meetings.Review with { Mailbox = "gone@council.example" });

        Assert.Equal(new CalendarReceipt(CalendarState.Pending, null, "404 ErrorInvalidUser") { Fault = new Fault.Passing(FaultCause.MailboxMissing) }, receipt);
    }

    [Fact]
    public async Task Mailbox_OutsideTheScope_WaitsUntilItIsWithin()
    {
        ChairMailbox.OutOfScope = true;

        Assert.Equal(new CalendarReceipt(CalendarState.Pending, null, "403 ErrorAccessDenied") { Fault = new Fault.Passing(FaultCause.NotPermitted) }, await PutAsync(Meetings.Review));
    }

    [Fact]
    public async Task Throttled_IsPendingForAsLongAsTheServiceAsks()
    {
        StandIn.Faults.At(1, FaultKind.Throttled);

        var receipt = await PutAsync(Meetings.Review);

        Assert.Equal(new CalendarReceipt(CalendarState.Pending, null, "429 ApplicationThrottled") { After = TimeSpan.FromSeconds(7), Fault = new Fault.Passing(FaultCause.Busy) }, receipt);
    }

    [Fact]
    public async Task Meeting_InTheHourThatComesTwice_KeepsItsInstant()
    {
        var night = Meetings.Review with
        {
            StartsAt = new DateTimeOffset(2026, 10, 25, 1, 15, 0, TimeSpan.Zero),
            EndsAt = new DateTimeOffset(2026, 10, 25, 1, 45, 0, TimeSpan.Zero),
        };

        await PutAsync(night);

        Assert.Equal(night.StartsAt, Assert.Single(ChairMailbox.Calendar.Events).StartsAt);
    }
}
