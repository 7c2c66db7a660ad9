using System.Text;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class MimeMessageTests
{
    [Theory]
    [InlineData("plain.eml")]
    [InlineData("invitation.eml")]
    public void Message_AsReleased_MatchesTheGoldenFile(string file) =>
        Assert.Equal(Golden.Text("Email", file), Text(file is "plain.eml" ? Messages.Plain : Messages.WithInvitation));

    [Fact]
    public void Text_WithHtml_IsAnAlternativeWithThePlainTextFirst()
    {
        var text = Text(Messages.Plain with { Html = "<p>Hello</p>" });

        Assert.Contains("Content-Type: multipart/alternative;", text);
        Assert.True(
            text.IndexOf("Content-Type: text/plain", StringComparison.Ordinal) < text.IndexOf("Content-Type: text/html", StringComparison.Ordinal),
            "Readers show the last alternative they can: HTML must come after the plain text.");
    }

    [Theory]
    [InlineData(CalendarMethod.Request, "REQUEST")]
    [InlineData(CalendarMethod.Cancel, "CANCEL")]
    public void Invitation_OfEachMethod_NamesItInTheCalendarPartToo(CalendarMethod method, string name)
    {
        var text = Text(Messages.Plain with { Invitation = Invitations.Request with { Method = method } });

        Assert.Contains($"Content-Type: text/calendar; charset=utf-8; method={name}\r\n", text);
        Assert.Contains("Content-Disposition: attachment; filename=\"invite.ics\"\r\n", text);
    }

    [Fact]
    public void Octets_OfAnyMessage_AreAsciiWithCrlfInShortLines()
    {
        foreach (var (sample, seed) in RandomText.Samples(100, maxLength: 300))
        {
            var line = sample.Replace('\n', ' ');
            var message = Messages.WithInvitation with { Text = sample, Html = sample, Subject = line, From = new MailAddressee(line, "a@example.org") };

            var text = Text(message);

            Assert.True(text.All(char.IsAscii), $"Seed {seed} left octets that need more than 7 bits.");
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.All(text.Split("\r\n"), written => Assert.InRange(written.Length, 0, 78));
        }
    }

    [Fact]
    public void MessageId_OfTheSameKey_IsSteadyAndShowsNothingOfTheKey()
    {
        var first = MessageIdOf(Messages.Plain);

        Assert.Equal(first, MessageIdOf(Messages.Plain with { Text = "Changed" }));
        Assert.NotEqual(first, MessageIdOf(Messages.Plain with { Key = "case-41/invite/2" }));
        Assert.Matches("^Message-ID: <[0-9a-f]{32}@council\\.example>$", first);
    }

    [Fact]
    public void Date_WithAnOffset_IsWrittenInUtc()
    {
        var message = Messages.Plain with { Date = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)) };

        Assert.StartsWith("Date: Tue, 30 Jun 2026 23:30:00 +0000\r\n", Text(message));
    }

    private static string MessageIdOf(OutgoingMessage message) =>
        Text(message).Split("\r\n").Single(line => line.StartsWith("Message-ID:", StringComparison.Ordinal));

    private static string Text(OutgoingMessage message) => Encoding.Latin1.GetString(MimeMessage.Write(message));
}
