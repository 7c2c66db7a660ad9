using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.Tests.Calendar.Reader;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Calendar;

/// <summary>What others make of our invitations.</summary>
[Needs(Tool.Node)]
public sealed class InvitationReadBackTests
{
    [Theory]
    [InlineData("request.ics", "REQUEST", "CONFIRMED", 0)]
    [InlineData("update.ics", "REQUEST", "CONFIRMED", 1)]
    [InlineData("cancel.ics", "CANCEL", "CANCELLED", 2)]
    public async Task GoldenFile_ReadByAnother_IsTheSameMeetingAtItsRevision(string file, string method, string status, int sequence)
    {
        var invitation = new[] { Invitations.Request, Invitations.Update, Invitations.Cancellation }[sequence];

        var calendar = await CalendarReader.ReadAsync(Golden.Text("Calendar", file));

        Assert.Equal(("2.0", method), (calendar.Version, calendar.Method));
        Assert.Equal(["Europe/London"], calendar.Zones);
        var meeting = Assert.Single(calendar.Events);
        Assert.Equal((invitation.Uid, sequence, status), (meeting.Uid, meeting.Sequence, meeting.Status));
        Assert.Equal((invitation.Start, invitation.End, invitation.Stamp), (meeting.StartsAt, meeting.EndsAt, meeting.Stamp));
        Assert.Equal("Europe/London", meeting.Zone);
        Assert.Equal((invitation.Summary, invitation.Description!.ReplaceLineEndings("\n"), invitation.Location), (meeting.Summary, meeting.Description, meeting.Location));
        Assert.Equal("PRIVATE", meeting.Class);
    }

    [Fact]
    public async Task People_ReadByAnother_HaveTheirNamesAddressesAndQuestions()
    {
        var meeting = Assert.Single((await CalendarReader.ReadAsync(InvitationWriter.Write(Invitations.Request, asksForReply: true))).Events);

        Assert.Equal(new("mailto:sian.oneill@council.example", "Siân O'Neill", null, null, false), meeting.Organizer);
        Assert.Equal(
            [
                new("mailto:sian.oneill@council.example", "Siân O'Neill", "CHAIR", "ACCEPTED", false),
                new("mailto:p.jones+cin@nhs.example", "Pat \"PJ\" Jones: health visitor", "REQ-PARTICIPANT", "NEEDS-ACTION", true),
                new("mailto:school@example.org", null, "REQ-PARTICIPANT", "NEEDS-ACTION", true),
            ],
            meeting.Attendees);
    }

    [Fact]
    public async Task LongTextsOfEveryLength_FoldedAndReadByAnother_AreUnchanged()
    {
        foreach (var (text, seed) in RandomText.Samples(12, maxLength: 900))
        {
            var said = $"a{text}z";
            var name = new string([.. said.Where(sign => sign is not ('\n' or '\\'))]);
            var invitation = Invitations.Request with { Summary = said, Description = said, Location = said, Attendees = [new MailAddressee(name, "eve@example.org")] };

            var meeting = Assert.Single((await CalendarReader.ReadAsync(InvitationWriter.Write(invitation, asksForReply: true))).Events);

            Assert.True((said, said, said) == (meeting.Summary, meeting.Description, meeting.Location), $"Seed {seed}: a text was read as another.");
            Assert.True(name == Assert.Single(meeting.Attendees).Name, $"Seed {seed}: a name was read as another.");
        }
    }
}
