using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Calendar;

public sealed class InvitationWriterTests
{
    [Fact]
    public void Request_AsReleased_MatchesTheGoldenFile() =>
        Assert.Equal(Golden.Text("Calendar", "request.ics"), InvitationWriter.Write(Invitations.Request, asksForReply: true));

    [Fact]
    public void Update_AsReleased_MatchesTheGoldenFile() =>
        Assert.Equal(Golden.Text("Calendar", "update.ics"), InvitationWriter.Write(Invitations.Update, asksForReply: true));

    [Fact]
    public void Cancellation_AsReleased_MatchesTheGoldenFile() =>
        Assert.Equal(Golden.Text("Calendar", "cancel.ics"), InvitationWriter.Write(Invitations.Cancellation, asksForReply: true));

    [Fact]
    public void Joining_Online_HasAPropertyForEachWay()
    {
        var online = Invitations.Request with { OnlineLink = "https://teams.example/meet/1?p=a;b", DialIn = new("+44 20 7946 0000", "123456789") };

        Assert.Contains("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Join online:https://teams.example/meet/1?p=a;b", Lines(online));
        Assert.Contains("CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL=Join by telephone:tel:+442079460000,,123456789%23", Lines(online));
    }

    [Fact]
    public void Start_InSummer_IsAnHourAheadOfUtc() =>
        Assert.Contains("DTSTART;TZID=Europe/London:20260714T100000", Lines(Invitations.Request));

    [Fact]
    public void Start_InWinter_IsUtc() =>
        Assert.Contains("DTSTART;TZID=Europe/London:20261103T090000", Lines(Invitations.Update));

    [Fact]
    public void Start_GivenWithAnotherOffset_IsTheSameInstant()
    {
        var invitation = Invitations.Request with { Start = Invitations.Request.Start.ToOffset(TimeSpan.FromHours(5.5)) };

        Assert.Equal(InvitationWriter.Write(Invitations.Request, asksForReply: true), InvitationWriter.Write(invitation, asksForReply: true));
    }

    [Fact]
    public void Start_InTheHourThatTheClocksRepeat_IsWrittenInUtc()
    {
        var invitation = Invitations.Request with
        {
            Start = Invitations.Utc(2026, 10, 25, 1, 30),
            End = Invitations.Utc(2026, 10, 25, 2, 30),
        };

        var lines = Lines(invitation);

        Assert.Contains("DTSTART:20261025T013000Z", lines);
        Assert.Contains("DTEND:20261025T023000Z", lines);
    }

    [Fact]
    public void Attendee_WhoConvenes_HasAcceptedAlready() =>
        Assert.Contains(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN=\"Siân O'Neill\":mailto:sian.oneill@council.example",
            Lines(Invitations.Request));

    [Fact]
    public void Attendee_WhoIsInvited_IsAskedToReply() =>
        Assert.Contains(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:school@example.org",
            Lines(Invitations.Request));

    [Fact]
    public void Attendee_OfACancelledMeeting_IsNotAskedToReply() =>
        Assert.DoesNotContain("RSVP", InvitationWriter.Write(Invitations.Cancellation, asksForReply: true));

    [Fact]
    public void Attendee_WithAPercentSignInTheAddress_IsAValidUri()
    {
        var invitation = Invitations.Request with { Attendees = [new MailAddressee("", "a%b&c=d@example.org")] };

        Assert.Contains(Lines(invitation), line => line.EndsWith(":mailto:a%25b%26c%3Dd@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_ThatLooksLikeAProperty_StaysText()
    {
        var invitation = Invitations.Request with
        {
            Description = "Agenda\r\nEND:VEVENT\nATTENDEE:mailto:intruder@example.org",
            Attendees = [new MailAddressee("Eve\";X=\"1\r\nSUMMARY:changed", "eve@example.org")],
        };

        var lines = Lines(invitation);

        Assert.Single(lines, "END:VEVENT");
        Assert.Single(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("SUMMARY", StringComparison.Ordinal));
    }

    [Fact]
    public void Optional_LeftOut_WritesNoEmptyProperty()
    {
        var text = InvitationWriter.Write(Invitations.Request with { Description = null, Location = " " }, asksForReply: true);

        Assert.DoesNotContain("DESCRIPTION", text);
        Assert.DoesNotContain("LOCATION", text);
    }

    private static string[] Lines(CalendarInvitation invitation) =>
        InvitationWriter.Write(invitation, asksForReply: true).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
