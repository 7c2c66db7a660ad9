using CinWorkflows.Workflows.Ports.Messages;
using MimeKit;
using OurMessage = CinWorkflows.Integrations.Email.MimeMessage;

namespace CinWorkflows.Integrations.Tests.Email;

/// <summary>What others make of our messages.</summary>
public sealed class MessageReadBackTests
{
    [Fact]
    public void Message_ReadByAnother_HasItsPeopleSubjectDateAndText()
    {
        var read = Read(Messages.Plain);

        Assert.Equal(("Children's Services", "cin@council.example"), Person(read.From));
        Assert.Equal(("Jane Doe", "jane@example.org"), Person(read.To));
        Assert.Equal((Messages.Plain.Subject, Messages.Plain.Date, OurMessage.IdOf(Messages.Plain)), (read.Subject, read.Date, read.MessageId));
        Assert.Equal(Messages.Plain.Text, read.TextBody!.ReplaceLineEndings("\n"));
        Assert.Null(read.HtmlBody);
    }

    [Fact]
    public void Invitation_ReadByAnother_IsShownByItsCalendarPartAndAttached()
    {
        var read = Read(Messages.WithInvitation);

        Assert.Equal((Messages.WithInvitation.Subject, "Łukasz Żółć-Wiśniewski, Dyrektor Szkoły Podstawowej"), (read.Subject, Person(read.To).Name));
        Assert.Equal((Messages.WithInvitation.Text, Messages.WithInvitation.Html), (read.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'), read.HtmlBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        var calendar = Assert.Single(read.BodyParts.OfType<TextPart>(), part => part.ContentType.IsMimeType("text", "calendar"));
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        var attached = Assert.IsType<MimePart>(Assert.Single(read.Attachments), exactMatch: false);
        Assert.Equal("invite.ics", attached.FileName);
        Assert.Equal(Octets(calendar), Octets(attached));
    }

    [Fact]
    public void Texts_OfEveryLength_ReadByAnother_AreUnchanged()
    {
        foreach (var (text, seed) in RandomText.Samples(60, maxLength: 600))
        {
            var subject = $"a{text.Replace('\n', ' ')}z";

            var read = Read(Messages.Plain with { Subject = subject, Text = $"a{text}z" });

            Assert.True(subject == read.Subject, $"Seed {seed}: the subject was read as another: {read.Subject}");
            Assert.True($"a{text}z" == read.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'), $"Seed {seed}: the text was read as another.");
        }
    }

    private static MimeKit.MimeMessage Read(OutgoingMessage message)
    {
        using var octets = new MemoryStream(OurMessage.Write(message));
        return MimeKit.MimeMessage.Load(octets);
    }

    private static (string? Name, string Address) Person(InternetAddressList addresses)
    {
        var person = Assert.IsType<MailboxAddress>(Assert.Single(addresses));
        return (person.Name, person.Address);
    }

    private static byte[] Octets(MimePart part)
    {
        using var octets = new MemoryStream();
        part.Content!.DecodeTo(octets);
        return octets.ToArray();
    }
}
