namespace CinWorkflows.Server.Tests.Packs;

public sealed class DiffTests
{
    [Fact]
    public async Task What_differs_is_said_place_by_place()
    {
        using var folder = new WorkFolder();
        var file = folder.AddPack(pack => pack["digestAt"] = "07:45");

        var ran = await Cin.RunAsync("packs", "diff", "northamptonshire/3.1.4", file);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("$.digestAt\n  - ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("07:45", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("northamptonshire 3.1.4 and northamptonshire 3.2.0 differ in 2 places.", ran.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_does_not_differ_from_itself()
    {
        var ran = await Cin.RunAsync("packs", "diff", "hillingdon", "hillingdon/2.1.4");

        Assert.Equal((0, "hillingdon 2.1.4 and hillingdon 2.1.4 differ in 0 places."), (ran.ExitCode, ran.Output.Trim()));
    }

    [Fact]
    public async Task A_pack_at_fault_is_not_compared()
    {
        using var folder = new WorkFolder();

        var ran = await Cin.RunAsync("packs", "diff", "hillingdon", folder.Add("bad.json", "{ \"id\": \"bad\" }"));

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("bad.json(1): $: 'version' is missing.", ran.Errors, StringComparison.Ordinal);
    }
}
