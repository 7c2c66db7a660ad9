using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.Attention;

public sealed class WaitingTests
{
    private static readonly DateTimeOffset Next = ApiHost.Now.AddMinutes(15);

    [Fact]
    public async Task Twenty_three_letters_that_wait_for_one_cause_are_one_line_with_the_cause_and_its_cure()
    {
        var line = await ReadAsync("northamptonshire/Email", FaultCause.NotPermitted, 23);

        Assert.Equal("23 letters wait: sending from no-reply@example.org is not permitted.", line.Summary);
        Assert.True(line.ForIt);
        Assert.Contains("cin doctor", line.WhatToDo, StringComparison.Ordinal);
        Assert.Contains("go on by themselves", line.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_letters_that_wait_their_turn_it_says_when_the_last_leaves()
    {
        var line = await ReadAsync("northamptonshire/Email", FaultCause.Quota, 250);

        // The next at 10:15, and a hundred an hour.
        Assert.Equal("250 letters wait: the e-mail service takes 100 an hour besides what is urgent; the last of them leaves at about 12:15 on 10 March.", line.Summary);
        Assert.False(line.ForIt);
        Assert.Contains("none is given up", line.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northamptonshire/Text", "2 text messages wait: sending text messages is not permitted.")]
    [InlineData("northamptonshire/Letter", "2 letters wait: sending letters is not permitted.")]
    [InlineData("northamptonshire/calendar/team@council.example", "2 meetings wait: writing to the calendar of team@council.example is not permitted.")]
    public async Task What_is_not_permitted_is_named_by_its_line(string on, string summary) =>
        Assert.Equal(summary, (await ReadAsync(on, FaultCause.NotPermitted, 2)).Summary);

    [Fact]
    public async Task A_meeting_that_waits_names_the_calendar()
    {
        var line = await ReadAsync("northamptonshire/calendar/team@council.example", FaultCause.MailboxMoving, 1);

        Assert.Equal("1 meeting waits: the mailbox team@council.example is being moved, or is not ready yet after a move.", line.Summary);
    }

    [Theory]
    [InlineData("northamptonshire/Text")]
    [InlineData("northamptonshire/Letter")]
    [InlineData("northamptonshire/Email")]
    [InlineData("northamptonshire/calendar/team@council.example")]
    public async Task Every_cause_has_words_on_every_line(string on)
    {
        foreach (var cause in Enum.GetValues<FaultCause>().Where(cause => cause.IsShared()))
        {
            var line = await ReadAsync(on, cause, 2);
            Assert.DoesNotContain("  ", line.Summary, StringComparison.Ordinal);
            Assert.NotEmpty(line.WhatToDo);
        }
    }

    private static async Task<(string Summary, bool ForIt, string WhatToDo)> ReadAsync(string on, FaultCause cause, int count)
    {
        var outbox = new Mock<IOutbox>();
        var channel = new Mock<IMessageChannel>();
        channel.Setup(email => email.AnHour).Returns(100);
        outbox.Setup(book => book.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([new(new(on, cause), count, ApiHost.Now, Next, "code")]);
        await using var host = await ApiHost.StartAsync(change: services => services.AddSingleton(outbox.Object).AddSingleton<IMessageChannels>(new OneChannel(channel.Object)));
        host.NoCalendarNeedsAttention();
        host.Reader.Setup(reader => reader.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.UnheardAsync(It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Workflows.Setup(client => client.QueryAsync(It.IsAny<InstanceQuery>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<InstanceStatus>());

        var line = Assert.Single((await host.GetAsync("/attention")).Json.GetProperty("waiting").EnumerateArray());
        return (line.GetProperty("summary").GetString()!, line.GetProperty("forIt").GetBoolean(), line.GetProperty("whatToDo").GetString()!);
    }
}
