using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Domain.Tests.Policies;

public sealed class ShippedPacksTests
{
    [Fact]
    public void Shipped_BothPacks_LoadWithoutFaults()
    {
        Assert.Equal(["hillingdon 2.1.0", "northamptonshire 3.1.0"], PackLibrary.Shipped.All.Select(entry => entry.Pack.Reference.ToString()));
    }
}
