using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>What has begun and must not go there, or say what it said, any more.</summary>
public sealed class TakingBackTests : MailTest
{
    [Fact]
    public async Task TakenBack_ADraftIsDeletedAndNothingLeaves()
    {
        var prepared = await PreparedAsync();

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal(DeliveryState.Withdrawn, receipt.State);
        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task TakenBack_ADraftWhoseMakingSeemedToFail_IsFoundByItsKeyAndDeletedOnceThatIsOnRecord()
    {
        var begun = await SendAsync(Messages.Plain);
        StandIn.Faults.At(0, FaultKind.TimeoutAfter);
        await SendAsync(Messages.Plain with { Reference = begun.Reference });
        Assert.Single(TeamMailbox.Mail.Unsent);

        var receipt = await TakeBackAsync(begun.Reference);
        Assert.Equal((DeliveryState.Withdrawn, true), (receipt.State, receipt.LeavesOver));
        await ClearAsync(reference: null);

        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
    }

    [Fact]
    public async Task TakenBack_WhatThisProcessHasOnlyBegun_LeavesNothingOver()
    {
        var begun = await SendAsync(Messages.Plain);

        Assert.False((await TakeBackAsync(begun.Reference)).LeavesOver);
        Assert.Empty(StandIn.Log);
    }

    [Fact]
    public async Task TakenBack_ByAProcessThatDoesNotKnowOfTheDraftOfAnother_TheDraftStays_AndThatOneSendsIt()
    {
        var begun = await SendAsync(Messages.Plain);
        var other = Open(Settings).Mail;
        var theirs = await other.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);

        await TakeBackAsync(begun.Reference);
        await OutboxLoop.SettleAsync(other, Messages.Plain with { Reference = theirs.Reference }, Time);

        Assert.Equal(theirs.Reference, Assert.Single(TeamMailbox.Mail.Sent).Id);
    }

    [Fact]
    public async Task Cleared_WhatTwoProcessesMade_OnlyWhatIsOnRecordStays()
    {
        var begun = await SendAsync(Messages.Plain);
        var theirs = await Open(Settings).Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        await SendAsync(Messages.Plain with { Reference = begun.Reference });
        Assert.Equal(2, TeamMailbox.Mail.Unsent.Count);

        var third = await Open(Settings).Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        Assert.Equal((2, true), (TeamMailbox.Mail.Unsent.Count, third.LeavesOver));
        await ClearAsync(theirs.Reference);

        Assert.Equal(theirs.Reference, Assert.Single(TeamMailbox.Mail.Unsent).Id);
    }

    [Fact]
    public async Task TakenBack_ADraftThatIsGone_AfterTheAnswerToItsDeletionWasLost_IsTakenBack()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(1, FaultKind.DroppedAfter);
        var unclear = await TakeBackAsync(prepared.Reference);
        Assert.Equal(DeliveryState.Sending, unclear.State);

        Assert.Equal(DeliveryState.Withdrawn, (await TakeBackAsync(unclear.Reference)).State);
    }

    [Theory]
    [InlineData(FaultKind.DroppedAfter)]
    [InlineData(FaultKind.DroppedBefore)]
    [InlineData(FaultKind.TimeoutAfter)]
    [InlineData(FaultKind.Throttled)]
    public async Task Draft_WithTheEntryOfBefore_WhoseDeletionWasInDoubt_DoesNotFailTheLetter(FaultKind kind)
    {
        var begun = await SendAsync(Messages.WithInvitation);
        var prepared = await SendAsync(Messages.WithInvitation with { Reference = begun.Reference });
        var meeting = Messages.WithInvitation.Invitation!;
        var moved = Messages.WithInvitation with { Invitation = meeting with { Sequence = meeting.Sequence + 1, Start = meeting.Start.AddHours(1), End = meeting.End.AddHours(1) } };
        StandIn.Faults.At(2, kind);

        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, moved with { Reference = prepared.Reference }, Time);

        Assert.Equal((DeliveryState.Accepted, 1), (receipt.State, StandIn.Faults.Injected));
        Assert.Equal(InvitationWriter.Write(moved.Invitation!, asksForReply: true), Assert.Single(Assert.Single(TeamMailbox.Mail.Sent).Attachments).Content);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Theory]
    [InlineData(FaultKind.DroppedAfter)]
    [InlineData(FaultKind.DroppedBefore)]
    [InlineData(FaultKind.TimeoutAfter)]
    public async Task Draft_ThatWasRefused_WhoseDeletionWasInDoubt_LeavesOnceItMay(FaultKind kind)
    {
        var prepared = await PreparedAsync();
        Tenant.Deny("Mail.Send");
        StandIn.Faults.At(4, kind);
        var refused = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        Assert.Equal((1, new Fault.Passing(FaultCause.NotPermitted)), (StandIn.Faults.Injected, refused.Fault));
        Tenant.Grant("Mail.Send");
        Time.Advance(TimeSpan.FromMinutes(5));

        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = refused.Reference }, Time);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task TakenBack_WhatHasLeftInDoubt_IsSeenToHaveLeft()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(3, FaultKind.TimeoutAfter);
        var doubted = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        Assert.Equal(DeliveryState.Sending, doubted.State);

        var receipt = await TakeBackAsync(doubted.Reference);

        Assert.Equal((DeliveryState.Accepted, Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId), (receipt.State, receipt.Evidence));
    }

    [Fact]
    public async Task TakenBack_WhileTheServiceDoesNotAnswer_StaysOpen()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal((DeliveryState.Sending, prepared.Reference), (receipt.State, receipt.Reference));
    }

    [Fact]
    public async Task Draft_ThatLayThereWhileNothingWasPermitted_LeavesAsItIsWrittenThen()
    {
        var prepared = await PreparedAsync();
        TeamMailbox.OutOfScope = true;
        var waiting = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        TeamMailbox.OutOfScope = false;

        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = waiting.Reference, Subject = "A letter", Text = "Without the address." }, Time);

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(("A letter", "Without the address."), (sent.Subject, sent.Body));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Draft_ThatLayThereWhileTheMeetingMoved_LeavesWithTheEntryOfNow(bool anotherProcess)
    {
        var begun = await SendAsync(Messages.WithInvitation);
        var prepared = await SendAsync(Messages.WithInvitation with { Reference = begun.Reference });
        var meeting = Messages.WithInvitation.Invitation!;
        var moved = meeting with { Sequence = meeting.Sequence + 1, Start = meeting.Start.AddHours(1), End = meeting.End.AddHours(1) };

        await OutboxLoop.SettleAsync(
            anotherProcess ? Open(Settings).Mail : Graph.Mail,
            Messages.WithInvitation with { Reference = anotherProcess ? begun.Reference : prepared.Reference, Invitation = moved },
            Time);

        Assert.Equal(InvitationWriter.Write(moved, asksForReply: true), Assert.Single(Assert.Single(TeamMailbox.Mail.Sent).Attachments).Content);
        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
    }

    [Fact]
    public async Task Draft_ThatLayThereWhileNothingChanged_IsSentAndNotMadeAnew()
    {
        var begun = await SendAsync(Messages.WithInvitation);
        var prepared = await SendAsync(Messages.WithInvitation with { Reference = begun.Reference });
        var draft = Assert.Single(TeamMailbox.Mail.Unsent);

        await OutboxLoop.SettleAsync(Open(Settings).Mail, Messages.WithInvitation with { Reference = prepared.Reference }, Time);

        Assert.Equal(draft.Id, Assert.Single(TeamMailbox.Mail.Sent).Id);
    }

    [Fact]
    public async Task Draft_ThatLayThereWhileAnotherTookTheCaseOver_IsAnsweredToThem()
    {
        var prepared = await PreparedAsync();

        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = prepared.Reference, From = new("Worker", "worker@council.example") }, Time);

        Assert.Equal(["worker@council.example"], Assert.Single(TeamMailbox.Mail.Sent).ReplyTo);
    }

    private Task ClearAsync(string? reference) =>
        Graph.Mail.ClearAsync(new(Messages.Plain.Key, Messages.Plain.Authority, Medium.Email, reference), CancellationToken.None);

    private Task<MessageReceipt> TakeBackAsync(string? reference) =>
        Graph.Mail.TakeBackAsync(new(Messages.Plain.Key, Messages.Plain.Authority, Medium.Email, reference), CancellationToken.None);
}
