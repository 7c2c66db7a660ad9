using System.Net;
using CinWorkflows.Web.Limits;

namespace CinWorkflows.Web.Tests.Limits;

public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::9", "2001:db8:1:2::")]
    public void Of_AnAddress_IsAllThatOneClientHas(string address, string client) =>
        Assert.Equal(IPAddress.Parse(client), ClientNetwork.Of(IPAddress.Parse(address)));

    [Fact]
    public void Of_NoAddress_IsOneClient() => Assert.Equal(IPAddress.None, ClientNetwork.Of((IPAddress?)null));
}
