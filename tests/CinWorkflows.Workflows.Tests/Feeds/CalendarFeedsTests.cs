using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Secrets;
using Moq;

namespace CinWorkflows.Workflows.Tests.Feeds;

public sealed class CalendarFeedsTests
{
    private static readonly StaffMember Worker = new("sw-1", "Kim Worker", "kim@council.example", "team-1", [Role.SocialWorker]);

    private readonly Mock<IFeedBook> _book = new(MockBehavior.Strict);
    private readonly Mock<IStaffDirectory> _staff = new();
    private readonly Mock<IFeedWriter> _writer = new(MockBehavior.Strict);
    private readonly Mock<TimeProvider> _clock = new();

    public CalendarFeedsTests()
    {
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Example.Now);
        _staff.Setup(staff => staff.FindAsync("sw-1", default)).ReturnsAsync(Worker);
    }

    [Fact]
    public async Task A_feed_reaches_from_thirty_days_back_to_four_hundred_ahead()
    {
        _book.Setup(book => book.ReadAsync(It.IsAny<string>(), Example.Now, default)).ReturnsAsync("sw-1");
        _book.Setup(book => book.DutiesAsync(Worker, It.IsAny<Reader>(), Example.Today.AddDays(400), default)).ReturnsAsync([Example.Duty(Example.Today)]);
        _book.Setup(book => book.MeetingsAsync("sw-1", It.IsAny<Reader>(), LondonTime.StartOf(Example.Today.AddDays(-30)), LondonTime.StartOf(Example.Today.AddDays(401)), default))
            .ReturnsAsync([Example.Meeting(Example.Now)]);
        CalendarFeed? written = null;
        _writer.Setup(writer => writer.Write(It.IsAny<CalendarFeed>())).Callback((CalendarFeed feed) => written = feed).Returns("text");

        Assert.Equal("text", (await Feeds().WriteAsync((await Feeds().FindHolderAsync("secret", default))!, default)).Text);

        Assert.Equal(["CIN-1-m1@cinworkflows", DutyEntry.Of(Example.Duty(Example.Today), Example.Page())!.Uid], written!.Entries.Select(entry => entry.Uid));
    }

    [Fact]
    public async Task A_secret_is_looked_up_by_its_hash_alone()
    {
        _book.Setup(book => book.ReadAsync("2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", Example.Now, default)).ReturnsAsync((string?)null);

        Assert.Null(await Feeds().FindHolderAsync("secret", default));

        _book.VerifyAll();
    }

    [Fact]
    public async Task Each_secret_is_another()
    {
        var hashes = new List<string>();
        _book.Setup(book => book.IssueAsync("sw-1", Capture.In(hashes), Example.Now, default)).Returns(Task.CompletedTask);

        var first = await Feeds().IssueAsync("sw-1", default);
        var second = await Feeds().IssueAsync("sw-1", default);

        Assert.NotEqual(first!.Secret, second!.Secret);
        Assert.Equal([RandomSecret.HashOf(first.Secret), RandomSecret.HashOf(second.Secret)], hashes);
        Assert.DoesNotContain(first.Secret, $"{first}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_no_feed() => Assert.Null(await Feeds().IssueAsync("sw-9", default));

    private CalendarFeeds Feeds() => new(_book.Object, _staff.Object, PackLibrary.Shipped, Example.Settings, _writer.Object, _clock.Object);
}
