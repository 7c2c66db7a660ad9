using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Tests.Messages.Templates;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

public class JoinOnlineLetterTests
{
    private const string Link = "https://teams.example/meet/1?p=abc";
    private static readonly DateTimeOffset Start = LondonTime.At(new(2026, 7, 20), new(16, 0));
    private static readonly DateTimeOffset SetOut = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private readonly TestCase _record = new();

    [Theory]
    [InlineData(TestCase.Child, "Join the meeting online")]
    [InlineData(TestCase.Parent, "Join the meeting online")]
    public async Task A_link_that_is_known_when_the_letter_sets_out_is_in_letter_and_entry(string reader, string words)
    {
        Arrange(linkedAt: SetOut);

        var message = await InvitationAsync(reader);

        Assert.Contains($"{words}: {Link}", message.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Link}\"", message.Html, StringComparison.Ordinal);
        Assert.Contains("call 020 7946 0000", message.Text, StringComparison.Ordinal);
        Assert.Equal((Link, "Town Hall, or online"), (message.Invitation!.OnlineLink, message.Invitation.Location));
        Assert.Equal($"Join online: {Link}\nJoin by telephone: 020 7946 0000, then 123456789#", message.Invitation.Description);
    }

    [Fact]
    public async Task A_letter_that_set_out_before_says_on_every_attempt_that_the_link_follows_and_whom_to_ring()
    {
        Arrange(linkedAt: SetOut.AddTicks(1));

        var message = await InvitationAsync(TestCase.Parent);

        Assert.Contains("There is no link yet. We will send it to you. Write to your social worker", message.Text, StringComparison.Ordinal);
        Assert.Null(message.Invitation!.OnlineLink);
        Assert.DoesNotContain(Link, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_calendar_makes_a_link_somebody_does_and_the_letter_says_that_it_follows()
    {
        Arrange(linkedAt: null);
        _record.Book = null;

        var text = (await InvitationAsync(TestCase.Parent)).Text;

        Assert.Contains("There is no link yet. We will send it to you.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Child)]
    [InlineData(TestCase.Parent)]
    [InlineData(TestCase.Agency)]
    [InlineData(TestCase.Worker)]
    public async Task A_link_that_somebody_put_in_is_in_everybodys_letter_and_entry(string reader)
    {
        Arrange(linkedAt: null);
        _record.Book = null;
        _record.Add(new MeetingMoved("o1", Start, Start.AddHours(1), "The link is made.") { OnlineLink = "https://meet.example/abc" });

        var message = await InvitationAsync(reader, revision: 1);

        Assert.Contains("Join the meeting online: https://meet.example/abc", message.Text, StringComparison.Ordinal);
        Assert.StartsWith("New way to join a meeting:", message.Subject, StringComparison.Ordinal);
        Assert.Equal("https://meet.example/abc", message.Invitation!.OnlineLink);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Online", true)]
    [InlineData("MS Teams", false)]
    public async Task A_meeting_that_is_online_only_has_no_place_in_letter_and_entry(string venue, bool easy)
    {
        _record.Templates = TemplateText.Good();
        _record.Reads(TestCase.Parent, easyRead: easy);
        Arrange(linkedAt: SetOut, venue: venue);

        var message = await InvitationAsync(TestCase.Parent);

        Assert.Equal("Online", message.Invitation!.Location);
        Assert.Contains(easy ? "The meeting is online." : "This meeting is online. You join it with a computer, a tablet or a phone.", message.Text, StringComparison.Ordinal);
        Assert.Contains(Link, message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You can come to the", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("or online", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Easy_words_tell_it_in_easy_words()
    {
        _record.Templates = TemplateText.Good();
        _record.Reads(TestCase.Parent, easyRead: true);
        Arrange(linkedAt: SetOut);

        var text = (await InvitationAsync(TestCase.Parent)).Text;

        Assert.Contains($"Join the meeting: {Link}", text, StringComparison.Ordinal);
        Assert.Contains("Call 020 7946 0000.\nThen enter this number: 123456789.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authoritys_own_words_that_know_of_no_link_lose_none()
    {
        _record.Templates = TemplateText.Good(("invitation.parent.md", "subject: Hello\n\n# Ours\n\nOur own words: {{when}}.\n"));
        Arrange(linkedAt: SetOut);

        var text = (await InvitationAsync(TestCase.Parent)).Text;

        Assert.Contains("Our own words", text, StringComparison.Ordinal);
        Assert.Contains(Link, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authoritys_own_words_can_show_the_link_themselves()
    {
        _record.Templates = TemplateText.Good(("invitation.parent.md", "subject: Hello\n\n# Ours\n\n{{when}}\n\n{{#if joinLink}}\n[Come in]({{joinLink}})\n{{/if}}\n"));
        Arrange(linkedAt: SetOut);

        Assert.EndsWith($"Come in: {Link}\n", (await InvitationAsync(TestCase.Parent)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Medium.Text)]
    [InlineData(Medium.Letter)]
    public async Task Where_nothing_can_be_opened_no_link_stands_and_the_letter_says_to_ask_for_it(Medium way)
    {
        Arrange(linkedAt: SetOut);
        var at = _record.People.FindIndex(person => person.Id == TestCase.Parent);
        _record.People[at] = _record.People[at] with { Email = null, Contact = new("07700900123", ["Philippa Quillfeather", "1 Mill Lane", "SW1A 1AA"], Preferred: way) };
        _record.Channels = Mock.Of<IMessageChannels>(channels => channels.Find(It.IsAny<string>(), It.IsAny<Medium>()) == Mock.Of<IMessageChannel>());

        var text = (await InvitationAsync(TestCase.Parent)).Text;

        Assert.DoesNotContain("https", text, StringComparison.Ordinal);
        Assert.Contains(way == Medium.Text ? "ask us for the link" : "to get the link", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_at_a_place_only_says_nothing_of_it()
    {
        Arrange(linkedAt: SetOut, online: false);

        var message = await InvitationAsync(TestCase.Parent);

        Assert.DoesNotContain("online", message.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Town Hall", message.Invitation!.Location);
    }

    [Theory]
    [InlineData(TestCase.Child)]
    [InlineData(TestCase.Parent)]
    [InlineData(TestCase.Agency)]
    [InlineData(TestCase.Worker)]
    public async Task Where_it_can_be_joined_online_no_more_the_letter_says_so(string reader)
    {
        Arrange(linkedAt: SetOut);
        GoesOffline();

        var message = await InvitationAsync(reader, revision: 1);

        Assert.Contains("You cannot join it online any more. If you have a link or a number for it, do not use it.", message.Text, StringComparison.Ordinal);
        Assert.StartsWith("New way to join a meeting:", message.Subject, StringComparison.Ordinal);
        Assert.Equal((null, "Town Hall"), (message.Invitation!.OnlineLink, message.Invitation.Location));
    }

    [Theory]
    [InlineData(null, "You cannot join online any more.")]
    [InlineData("subject: Hello\n\n# Ours\n\n{{when}}\n\n{{#if joinLink}}\n[Come in]({{joinLink}})\n{{/if}}\n", "You cannot join it online any more.")]
    public async Task Easy_words_and_an_authoritys_own_say_so_too(string? own, string words)
    {
        _record.Templates = own is null ? TemplateText.Good() : TemplateText.Good(("invitation.parent.md", own));
        _record.Reads(TestCase.Parent, easyRead: own is null);
        Arrange(linkedAt: SetOut);
        GoesOffline();

        Assert.Contains(words, (await InvitationAsync(TestCase.Parent, revision: 1)).Text, StringComparison.Ordinal);
    }

    private void GoesOffline() => _record.Add(new MeetingMoved("o1", Start, Start.AddHours(1), "Everybody comes.") { Online = false });

    private async Task<OutgoingMessage> InvitationAsync(string reader, int revision = 0) =>
        (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, reader, "o1", revision, queuedAt: SetOut))).Message!;

    private void Arrange(DateTimeOffset? linkedAt, bool online = true, string venue = "Town Hall")
    {
        _record.Add(new MeetingArranged("o1", MeetingPurpose.Review, Start, Start.AddHours(1), new(venue, Online: online), TestCase.Worker, Role.SocialWorker, [TestCase.Child, TestCase.Parent, TestCase.Agency]));
        var entry = new CalendarEntryView
        {
            Order = new(TestCase.CaseId, "o1", "northamptonshire", 0, Withdrawn: false, default),
            State = CalendarState.Placed,
            Mailbox = "team@council.example",
            EventId = "e1",
            PlacedRevision = 0,
            OnlineLink = linkedAt is null ? null : Link,
            DialIn = linkedAt is null ? null : new("020 7946 0000", "123456789"),
            LinkedAt = linkedAt,
            Attempts = 1,
            OrderedAt = SetOut,
            NextAttemptAt = null,
            Problem = null,
            Answers = new Dictionary<string, CalendarAnswer>(),
        };
        _record.Book = Mock.Of<ICalendarBook>(book => book.OfCaseAsync(TestCase.CaseId, It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<CalendarEntryView>>(new[] { entry }));
    }
}
