using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using Ical.Net.CalendarComponents;

namespace CinWorkflows.Integrations.Tests.Calendar;

/// <summary>
/// What Ical.Net makes of our invitations, which needs nothing installed. It knows Europe/London itself; that our own description of
/// that zone is right is seen by the other reader, which computes with it.
/// </summary>
public sealed class SecondReaderTests
{
    public static TheoryData<int> Lives => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Lives))]
    public void Meeting_ReadByAnother_IsTheSameAtEachRevision(int revision)
    {
        var invitation = new[] { Invitations.Request, Invitations.Update, Invitations.Cancellation }[revision];

        var calendar = Ical.Net.Calendar.Load(InvitationWriter.Write(invitation, asksForReply: true))!;

        Assert.Equal(("2.0", InvitationWriter.MethodName(invitation.Method)), (calendar.Version, calendar.Method));
        var meeting = Assert.Single(calendar.Events);
        Assert.Equal((invitation.Uid, invitation.Sequence, invitation.Summary, invitation.Location), (meeting.Uid, meeting.Sequence, meeting.Summary, meeting.Location));
        Assert.Equal(invitation.Description!.ReplaceLineEndings("\n"), meeting.Description!.ReplaceLineEndings("\n"));
        Assert.Equal((invitation.Start.UtcDateTime, invitation.End.UtcDateTime, "Europe/London"), (meeting.Start!.AsUtc, meeting.End!.AsUtc, meeting.Start.TzId));
        Assert.Equal(invitation.Attendees.Select(person => $"mailto:{person.Address}"), meeting.Attendees.Select(person => person.Value!.ToString()));
    }

    [Fact]
    public void LongTexts_ReadByAnother_AreUnchanged()
    {
        foreach (var (text, seed) in RandomText.Samples(40, maxLength: 700))
        {
            var said = $"a{text}z";

            var meeting = Meeting(Invitations.Request with { Summary = said, Description = said, Location = said });

            Assert.True((said, said, said) == (meeting.Summary, meeting.Description, meeting.Location), $"Seed {seed}: a text was read as another.");
        }
    }

    private static CalendarEvent Meeting(CalendarInvitation invitation) => Assert.Single(Ical.Net.Calendar.Load(InvitationWriter.Write(invitation, asksForReply: true))!.Events);
}
