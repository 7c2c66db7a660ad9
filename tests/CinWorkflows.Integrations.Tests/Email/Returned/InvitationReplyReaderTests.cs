using CinWorkflows.Integrations.Email.Returned;

namespace CinWorkflows.Integrations.Tests.Email.Returned;

public sealed class InvitationReplyReaderTests
{
    [Theory]
    [InlineData("gmail-accepted", "Accepted", 1, "jane@family.example")]
    [InlineData("outlook-declined", "Declined", 1, "jo@school.example")]
    [InlineData("apple-tentative", "Tentative", 1, "jane@family.example")]
    [InlineData("outlook-other-time", "Tentative", 1, "jo@school.example")]
    [InlineData("alias-accepted", "Accepted", 1, "jo.teacher@academy-trust.example")]
    [InlineData("delegate-declined", "Declined", 0, "jo@school.example")]
    [InlineData("everybody-listed", "Accepted", 1, "JANE@family.example")]
    public void Reply_OfAnyProgram_TellsWhoAnsweredWhatToWhich(string sample, string answer, int sequence, string address)
    {
        var reply = InvitationReplyReader.Read(ReturnedSamples.Open(sample));

        Assert.NotNull(reply);
        Assert.Equal(("case-41-m1@cinworkflows", sequence, answer, address), (reply.Uid, reply.Sequence, reply.Answer.ToString(), reply.Addresses[0]));
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
    [InlineData("exchange-out-of-office")]
    [InlineData("vacation")]
    [InlineData("invitation-of-others")]
    [InlineData("exchange-not-found")]
    public void WhatIsNoReply_IsNotTakenForOne(string sample) => Assert.Null(InvitationReplyReader.Read(ReturnedSamples.Open(sample)));
}
