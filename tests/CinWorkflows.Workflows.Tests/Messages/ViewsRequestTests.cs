using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class ViewsRequestTests
{
    private readonly TestCase _record = new();

    [Theory]
    [InlineData(TestCase.Child, "On Thursday 16 July 2026 we will look at how your plan is going.")]
    [InlineData(TestCase.OtherParent, "On Thursday 16 July 2026 we will look again at the plan for Zebedee Quillfeather.")]
    [InlineData(TestCase.Agency, "is reviewed on Thursday 16 July 2026.")]
    public async Task Views_are_asked_for_before_the_meeting_in_the_readers_words(string to, string words)
    {
        var start = new DateTimeOffset(2026, 7, 16, 15, 0, 0, TimeSpan.Zero);
        _record.Add(new MeetingArranged("r3", MeetingPurpose.Review, start, start.AddHours(1), new("Town Hall"), TestCase.Worker, Role.SocialWorker, [TestCase.Parent]));

        var text = await TextAsync(to);

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("Please answer by Wednesday 15 July 2026.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Easy_words_name_the_same_day()
    {
        var start = new DateTimeOffset(2026, 7, 16, 15, 0, 0, TimeSpan.Zero);
        _record.Add(new MeetingArranged("r3", MeetingPurpose.Review, start, start.AddHours(1), new("Town Hall"), TestCase.Worker, Role.SocialWorker, [TestCase.Parent]));
        _record.Templates = Templates.TemplateText.Good();
        _record.Reads(TestCase.OtherParent, easyRead: true);

        Assert.Contains("Please answer by Wednesday 15 July 2026.", await TextAsync(TestCase.OtherParent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_meeting_no_meeting_is_spoken_of() =>
        Assert.DoesNotContain("meeting", await TextAsync(TestCase.OtherParent), StringComparison.Ordinal);

    private async Task<string> TextAsync(string to) =>
        (await _record.ComposeAsync(_record.Message(MessageKind.ViewsRequest, to, $"2/{to}"))).Message!.Text;
}
