using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Workflows.Tests.Ports.Documents;

public sealed class DocumentKeyTests
{
    [Fact]
    public void A_key_is_the_case_and_the_document() => Assert.Equal("CIN-1/d_2", new DocumentKey("CIN-1", "d_2").ToString());

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a%2Fb")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("C:")]
    [InlineData("é")]
    [InlineData("a?comp=block")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public void An_id_that_could_lead_elsewhere_makes_no_key(string? id)
    {
        Assert.ThrowsAny<ArgumentException>(() => new DocumentKey(id!, "d-1"));
        Assert.ThrowsAny<ArgumentException>(() => new DocumentKey("CIN-1", id!));
    }
}
