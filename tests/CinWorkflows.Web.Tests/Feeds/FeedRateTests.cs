using System.Net;
using CinWorkflows.Web.Feeds;

namespace CinWorkflows.Web.Tests.Feeds;

public sealed class FeedRateTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::9", "2001:db8:1:2::")]
    public void ReaderOf_AnAddress_IsAllThatOneReaderHas(string address, string reader) =>
        Assert.Equal(IPAddress.Parse(reader), FeedRate.ReaderOf(IPAddress.Parse(address)));

    [Fact]
    public void ReaderOf_NoAddress_IsOneReader() => Assert.Equal(IPAddress.None, FeedRate.ReaderOf(null));
}
