using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.Email.Returned;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Integrations.Tests.Email.Returned;

public sealed class InvitationReplyReaderTests
{
    [Theory]
    [InlineData("gmail-accepted", "Accepted", 1, "jane@family.example")]
    [InlineData("outlook-declined", "Declined", 1, "jo@school.example")]
    [InlineData("apple-tentative", "Tentative", 1, "jane@family.example")]
    [InlineData("outlook-other-time", "Tentative", 1, "jo@school.example")]
    [InlineData("alias-accepted", "Accepted", 1, "jo.teacher@academy-trust.example")]
    [InlineData("delegate-declined", "Declined", 0, "office@school.example")]
    [InlineData("everybody-listed", "Accepted", 1, "jane@family.example")]
    public void Reply_OfAnyProgram_TellsWhoAnsweredWhatToWhich(string sample, string answer, int sequence, string address)
    {
        var reply = InvitationReplyReader.Read(ReturnedSamples.Open(sample));

        Assert.NotNull(reply);
        Assert.Equal(("case-41-m1@cinworkflows", sequence, answer, address), (reply.Uid, reply.Sequence, reply.Answer.ToString(), reply.From));
    }

    [Fact]
    public void Reply_ThatComesUnderAnotherAddress_NamesTheLetterThatItAnswers() =>
        Assert.Equal([ReturnedSamples.Letter], InvitationReplyReader.Read(ReturnedSamples.Open("alias-accepted"))!.Letters);

    [Fact]
    public void Reply_OfSomebodyToWhomALetterWasForwarded_DoesNotNameTheLetter()
    {
        var forwarded = ReturnedSamples.Read("alias-accepted").Replace($"In-Reply-To: {ReturnedSamples.Letter}", $"In-Reply-To: <forwarded@family.example>\nReferences: {ReturnedSamples.Letter} <forwarded@family.example>", StringComparison.Ordinal);
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(forwarded));

        Assert.DoesNotContain(ReturnedSamples.Letter, InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content))!.Letters);
    }

    [Theory]
    [InlineData("DTSTART:20260714T150000Z", "DTEND:20260714T160000Z", 15)]
    [InlineData("DTSTART;TZID=GMT Standard Time:20260714T160000", "DTEND;TZID=GMT Standard Time:20260714T170000", 15)]
    [InlineData("DTSTART;TZID=\"Europe/London\":20260714T160000", "DURATION:PT1H", 15)]
    [InlineData("DTSTART;TZID=\"Europe/London\":20260714T160000", "DURATION:P0DT60M", 15)]
    [InlineData("DTSTART;TZID=Tokyo Standard Time:20260714T160000", "DTEND;TZID=Tokyo Standard Time:20260714T170000", 7)]
    [InlineData("DTSTART;TZID=Asia/Tokyo:20260714T160000", "DTEND;TZID=Asia/Tokyo:20260714T170000", 7)]
    [InlineData("DTSTART;TZID=\"Romance Standard Time\":20260714T160000", "DTEND;TZID=\"Romance Standard Time\":20260714T170000", 14)]
    [InlineData("DTSTART;TZID=Customized Time Zone:20260714T160000", "DTEND;TZID=Customized Time Zone:20260714T170000", null)]
    [InlineData("DTSTART:20260714T160000", "DTEND:20260714T170000", null)]
    [InlineData("DTSTART;VALUE=DATE:20260714", "DTEND;VALUE=DATE:20260715", null)]
    public void Counter_TellsTheTimeThatIsProposed_ByTheClockThatItNames(string starts, string ends, int? hour)
    {
        var sample = ReturnedSamples.Read("outlook-other-time")
            .Replace("BEGIN:VEVENT", "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:16010101T020000\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT", StringComparison.Ordinal)
            .Replace("DTSTART:20260714T090000Z", starts, StringComparison.Ordinal)
            .Replace("DTEND:20260714T100000Z", ends, StringComparison.Ordinal);
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sample));

        var reply = InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content))!;
        var proposed = reply.Proposed;

        DateTimeOffset? start = hour is { } at ? new(2026, 7, 14, at, 0, 0, TimeSpan.Zero) : null;
        Assert.Equal((start, start?.AddHours(1), hour is null), (proposed?.StartsAt, proposed?.EndsAt, reply.IsUnclear));
    }

    [Fact]
    public void Counter_WithoutAnAnswer_IsAProposalAllTheSame()
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ReturnedSamples.Read("outlook-other-time").Replace("PARTSTAT=TENTATIVE;", "", StringComparison.Ordinal)));

        var reply = InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content));

        Assert.Equal((CalendarAnswer.None, 9), (reply!.Answer, reply.Proposed!.Value.StartsAt.Hour));
    }

    [Theory]
    [InlineData("PARTSTAT=DECLINED", "PARTSTAT=DELEGATED")]
    [InlineData("ATTENDEE;PARTSTAT=DECLINED", "X-ATTENDEE;PARTSTAT=DECLINED")]
    public void Reply_ThatSaysNeitherYesNorNo_IsSomebodysToRead(string written, string instead)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ReturnedSamples.Read("delegate-declined").Replace(written, instead, StringComparison.Ordinal)));

        var reply = InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content))!;

        Assert.Equal((CalendarAnswer.None, true), (reply.Answer, reply.IsUnclear));
    }

    [Fact]
    public void Reply_InTheNameOfSomebodyElse_IsOfWhoeverSentIt()
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ReturnedSamples.Read("outlook-declined").Replace("From: Jo Teacher <jo@school.example>", "From: Jo Teacher <somebody@else.example>", StringComparison.Ordinal)));

        var reply = InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content))!;

        Assert.Equal(("somebody@else.example", "jo@school.example"), (reply.From, reply.Attendee));
    }

    [Fact]
    public void Reply_OfSeveralSenders_IsNobodys()
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ReturnedSamples.Read("outlook-declined").Replace("From: Jo Teacher <jo@school.example>", "From: jo@school.example, somebody@else.example", StringComparison.Ordinal)));

        Assert.Null(InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content))!.From);
    }

    [Fact]
    public void WhateverIsWritten_IsReadWithoutAFault() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(OddCalendar.Generator.ToArbitrary(), calendar =>
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(OddCalendar.Mail(calendar)));
        InvitationReplyReader.Read(MimeKit.MimeMessage.Load(content));
        return true;
    }));

    [Fact]
    public void EveryZoneOfWindows_IsKnown() =>
        Assert.All(NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping, zone => Assert.NotNull(NamedZone.InstantOf(zone.Key, new(2026, 7, 14, 12, 0, 0))));

    [Fact]
    public void Reply_WithATime_ProposesNone() => Assert.Null(InvitationReplyReader.Read(ReturnedSamples.Open("outlook-declined"))!.Proposed);

    [Theory]
    [InlineData("exchange-out-of-office")]
    [InlineData("vacation")]
    [InlineData("invitation-of-others")]
    [InlineData("exchange-not-found")]
    public void WhatIsNoReply_IsNotTakenForOne(string sample) => Assert.Null(InvitationReplyReader.Read(ReturnedSamples.Open(sample)));
}
