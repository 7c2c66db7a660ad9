using CinWorkflows.Integrations.Email.Returned;

namespace CinWorkflows.Integrations.Tests.Email.Returned;

public sealed class DeliveryNoticeReaderTests
{
    [Theory]
    [InlineData("exchange-not-found", "Failed", "5.1.10")]
    [InlineData("exchange-expired", "Failed", "5.4.316")]
    [InlineData("exchange-delayed", "Delayed", "4.4.7")]
    [InlineData("postfix-failed", "Failed", "5.1.1")]
    [InlineData("postfix-delayed", "Delayed", "4.4.1")]
    [InlineData("exim-failed", "Failed", "5.0.0")]
    [InlineData("sendmail-failed", "Failed", "5.2.1")]
    [InlineData("sendmail-relayed", "Relayed", "2.1.5")]
    [InlineData("gmail-full", "Failed", "5.2.2")]
    [InlineData("delivered", "Delivered", "2.0.0")]
    [InlineData("list-partly-failed", "Failed", "5.1.1")]
    [InlineData("qmail-failed", "Failed", "5.1.1")]
    [InlineData("plain-without-code", "Failed", null)]
    public void Report_OfAnyLayout_TellsWhatBecameOfTheLetterThatItNames(string sample, string action, string? status)
    {
        var notice = DeliveryNoticeReader.Read(ReturnedSamples.Open(sample));

        Assert.NotNull(notice);
        Assert.Equal((action, status), (notice.Action.ToString(), notice.Status));
        Assert.Contains(ReturnedSamples.Letter, notice.MessageIds);
    }

    [Theory]
    [InlineData("exchange-out-of-office")]
    [InlineData("vacation")]
    [InlineData("read-receipt")]
    [InlineData("plain-warning")]
    [InlineData("gmail-accepted")]
    [InlineData("outlook-declined")]
    public void WhatIsNoReport_IsNotTakenForOne(string sample) => Assert.Null(DeliveryNoticeReader.Read(ReturnedSamples.Open(sample)));
}
