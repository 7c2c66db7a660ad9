using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Records.Tests.Notices;

public abstract class NoticeBoardContract(RecordStore store) : RecordTest(store)
{
    private static readonly Duty Review = Example.Duty(DutyKind.HoldReview, new(2026, 3, 13));

    [Theory]
    [InlineData(Urgency.Prompt)]
    [InlineData(Urgency.Urgent)]
    public async Task Post_QueuesOneMessageForEachRecipient(Urgency urgency)
    {
        var file = await OpenWithReviewAsync();

        Assert.True(await PostAsync(file, Review, urgency, "tm-1", "tm-2"));

        var due = await Outbox.DueAsync(Now, 10, None);
        Assert.Equal(["C-1/HoldReview@1/late/tm-1", "C-1/HoldReview@1/late/tm-2"], due.Select(message => message.Order.Key));
        Assert.All(due, message => Assert.Equal(("HoldReview", MessageKind.Notice, "C-1"), (message.Order.Subject, message.Order.Kind, message.Order.CaseId)));
    }

    [Fact]
    public async Task Post_Twice_TellsOnce()
    {
        var file = await OpenWithReviewAsync();
        await PostAsync(file, Review, Urgency.Prompt, "tm-1");

        Assert.True(await PostAsync(file, Review, Urgency.Prompt, "tm-2"));

        Assert.Equal("tm-1", Assert.Single(await Outbox.DueAsync(Now, 10, None)).Order.To.Id);
    }

    [Fact]
    public async Task Post_OnceTheCaseMovedOn_TellsNobody()
    {
        var file = await OpenWithReviewAsync();
        await DoAsync(file, new WorkerUnassigned("ill"));

        Assert.False(await PostAsync(file, Review, Urgency.Urgent, "tm-1"));

        Assert.Empty(await Outbox.DueAsync(Now, 10, None));
        Assert.Empty((await Record.ReadAsync("C-1", None)).Notices);
    }

    [Fact]
    public async Task Post_AboutADutyThatIsDone_TellsNobody()
    {
        var file = await OpenWithReviewAsync();
        await PublishAsync(file, [], [Review.Key]);

        Assert.False(await PostAsync(file, Review, Urgency.Urgent, "tm-1"));

        Assert.Empty(await Outbox.DueAsync(Now, 10, None));
    }

    [Fact]
    public async Task Post_AboutADutyThatCameBack_TellsAgain()
    {
        var file = await OpenWithReviewAsync();
        await PostAsync(file, Review, Urgency.Prompt, "tm-1");
        await PublishAsync(file, [], [Review.Key]);
        await PublishAsync(file, Review);
        Assert.Empty((await Record.ReadAsync("C-1", None)).Notices);

        Assert.True(await PostAsync(file, Review, Urgency.Prompt, "tm-1"));

        Assert.Equal("C-1/HoldReview@2/late/tm-1", Assert.Single(await Outbox.DueAsync(Now, 10, None)).Order.Key);
    }

    [Fact]
    public async Task Post_WithoutRecipients_IsKeptAndShown()
    {
        var file = await OpenWithReviewAsync();

        Assert.True(await PostAsync(file, Review, Urgency.Urgent));

        Assert.Equal("HoldReview|late", Assert.Single((await Record.ReadAsync("C-1", None)).Notices));
        var shown = Assert.Single((await Reader.FindAsync("C-1", None))!.Timeline.OfType<TimelineNotice>());
        Assert.Equal(new TimelineNotice(Now, "HoldReview", "late", null, Urgency.Urgent, Dropped: false), shown);
    }

    [Fact]
    public async Task Post_ForTheDigest_QueuesNothingForStaff_ButTellsAParticipantAtOnce()
    {
        var file = await OpenWithReviewAsync();

        await PostAsync(file, Review, "soon", Urgency.Digest, new Recipient("sw-1", IsStaff: true), new Recipient("mother", IsStaff: false));

        Assert.Equal("mother", Assert.Single(await Outbox.DueAsync(Now, 10, None)).Order.To.Id);
    }

    [Fact]
    public async Task Close_WithdrawsTheNoticesThatAreStillToBeSent()
    {
        var file = await OpenWithReviewAsync();
        await PostAsync(file, Review, Urgency.Prompt, "tm-1", "tm-2");
        await Outbox.RecordAttemptAsync("C-1/HoldReview@1/late/tm-1", new(Now, new(DeliveryState.Accepted, "1.eml", null), null), None);

        await PublishAsync(file, [], [Review.Key]);

        Assert.Empty(await Outbox.DueAsync(Now.AddDays(1), 10, None));
        Assert.Null(await Outbox.NextDueAsync(None));
        var messages = (await Reader.MessagesAsync(new(CaseId: "C-1"), None)).ToDictionary(message => message.Order.To.Id);
        Assert.Null(messages["tm-1"].Problem);
        Assert.Equal("withdrawn: done before it was sent", messages["tm-2"].Problem);
        Assert.Null(messages["tm-2"].NextAttemptAt);
    }

    [Fact]
    public async Task Close_LeavesMessagesAboutOtherThings()
    {
        var file = await OpenWithReviewAsync();
        await Outbox.QueueAsync([new("k", "C-1", MessageKind.PlanCopy, new("mother", false), Review.Key)], Now, None);

        await PublishAsync(file, [], [Review.Key]);

        Assert.Single(await Outbox.DueAsync(Now, 10, None));
    }

    private async Task<CaseFile> OpenWithReviewAsync()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Review);
        return file;
    }
}
