using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Tests.People;

public sealed class PlainAddressTests
{
    [Theory]
    [InlineData("name@example.org")]
    [InlineData("o'neill+cin@sub.example.gov.uk")]
    public void What_every_way_of_sending_takes_is_an_address(string address) => Assert.True(PlainAddress.Is(address));

    [Theory]
    [InlineData("name@example.org\u200b")]
    [InlineData("name@b\u00fccher.example")]
    [InlineData("\"a name\"@example.org")]
    [InlineData("name@example.org.")]
    [InlineData("a name@example.org")]
    [InlineData("name@example.org\n")]
    [InlineData("Name <name@example.org>")]
    public void What_one_of_them_refuses_is_none(string address) => Assert.False(PlainAddress.Is(address));
}
