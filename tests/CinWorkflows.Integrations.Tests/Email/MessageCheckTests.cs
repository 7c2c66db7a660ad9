using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class MessageCheckTests
{
    [Fact]
    public void Message_InOrder_HasNoProblem() => Assert.Null(MessageCheck.FirstProblem(Messages.WithInvitation));

    [Theory]
    [InlineData("a\r\nBcc: eve@example.org")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void LineBreak_InAnyHeaderText_IsRefused(string text)
    {
        var addressee = new MailAddressee(text, "a@example.org");

        AssertProblem("The subject contains a line break or control character.", Messages.Plain with { Subject = text });
        AssertProblem("The name of sender contains a line break or control character.", Messages.Plain with { From = addressee });
        AssertProblem("The name of recipient contains a line break or control character.", Messages.Plain with { To = new EmailDestination(text, "a@example.org") });
        AssertProblem("The name of organizer contains a line break or control character.", Invite(invitation => invitation with { Organizer = addressee }));
        AssertProblem("The name of attendee 1 contains a line break or control character.", Invite(invitation => invitation with { Attendees = [addressee] }));
        AssertProblem("The invitation's summary contains a line break or control character.", Invite(invitation => invitation with { Summary = text }));
        AssertProblem("The invitation's UID contains a line break or control character.", Invite(invitation => invitation with { Uid = text }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("jane")]
    [InlineData("jane@")]
    [InlineData("@example.org")]
    [InlineData("jane@example.org\n")]
    [InlineData("jane@example.org\r\nBcc: eve@example.org")]
    [InlineData("jane@example.org, eve@example.org")]
    [InlineData("Jane <jane@example.org>")]
    [InlineData("jane doe@example.org")]
    [InlineData("jane..doe@example.org")]
    [InlineData("jane@-example.org")]
    [InlineData("jane@exämple.org")]
    [InlineData("a1234567890123456789012345678901234567890123456789012345678901234@example.org")]
    public void Address_NotPlain_IsRefusedWithoutRepeatingIt(string address) =>
        AssertProblem(
            "The address of recipient is not a plain e-mail address.",
            Messages.Plain with { To = new EmailDestination("Jane", address) });

    [Theory]
    [InlineData("o'neill+cin@sub.council.example")]
    [InlineData("a@localhost")]
    public void Address_Plain_IsTaken(string address) =>
        Assert.Null(MessageCheck.FirstProblem(Messages.Plain with { To = new EmailDestination("", address) }));

    [Fact]
    public void Message_Incomplete_IsRefused()
    {
        AssertProblem("The message has no key.", Messages.Plain with { Key = " " });
        AssertProblem("The subject is empty.", Messages.Plain with { Subject = "" });
    }

    [Fact]
    public void Message_ThatGoesByAnotherWay_IsRefused() =>
        AssertProblem("The message does not go by e-mail.", Messages.Plain with { To = new TextDestination("Jane", "+447700900123") });

    [Fact]
    public void Invitation_ThatCalendarsWouldMisread_IsRefused()
    {
        AssertProblem("The invitation's UID is empty.", Invite(invitation => invitation with { Uid = "" }));
        AssertProblem("The invitation's SEQUENCE is negative.", Invite(invitation => invitation with { Sequence = -1 }));
        AssertProblem("The invitation does not end after it starts.", Invite(invitation => invitation with { End = invitation.Start.AddMilliseconds(1) }));
        AssertProblem("The invitation starts before 1997.", Invite(invitation => invitation with { Start = default }));
        AssertProblem("The invitation has no attendee.", Invite(invitation => invitation with { Attendees = [] }));
    }

    private static OutgoingMessage Invite(Func<CalendarInvitation, CalendarInvitation> change) =>
        Messages.Plain with { Invitation = change(Invitations.Request) };

    private static void AssertProblem(string problem, OutgoingMessage message) =>
        Assert.Equal(problem, MessageCheck.FirstProblem(message));
}
