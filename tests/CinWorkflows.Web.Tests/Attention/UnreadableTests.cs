using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.Attention;

/// <summary>A calendar or a mailbox that cannot be read, as those see it who have to have it put right.</summary>
public sealed class UnreadableTests
{
    [Theory]
    [InlineData("chair@council.example", "chair@council.example", "Microsoft Graph: 403 ErrorAccessDenied", "Moved meetings and answers in this calendar are not seen.")]
    [InlineData("", "no-reply@example.org", CalendarProblem.NotUnderstood, "A report of a letter, or an answer to an invitation, came to this mailbox")]
    [InlineData("", "no-reply@example.org", "Microsoft Graph: 403 ErrorAccessDenied", "Answers to invitations, and reports of letters that did not arrive, are not all seen.")]
    public async Task What_cannot_be_read_is_named_with_what_is_not_seen(string mailbox, string named, string problem, string unseen)
    {
        await using var host = await ApiHost.StartAsync();
        host.NoCalendarNeedsAttention();
        host.Calendars.Setup(book => book.UnreadableAsync(It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), 100, It.IsAny<CancellationToken>()))
            .ReturnsAsync([new("northamptonshire", mailbox, ApiHost.Now.AddHours(-1), problem)]);
        host.Reader.Setup(reader => reader.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.UnheardAsync(It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Workflows.Setup(client => client.QueryAsync(It.IsAny<InstanceQuery>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<InstanceStatus>());

        var line = Assert.Single((await host.GetAsync("/attention")).Json.GetProperty("unreadableCalendars").EnumerateArray());

        Assert.Equal((named, problem), (line.GetProperty("mailbox").GetString(), line.GetProperty("reason").GetString()));
        Assert.StartsWith(unseen, line.GetProperty("whatToDo").GetString(), StringComparison.Ordinal);
    }
}
