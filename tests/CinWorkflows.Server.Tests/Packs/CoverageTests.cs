namespace CinWorkflows.Server.Tests.Packs;

public sealed class CoverageTests
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task A_shipped_pack_covers_every_clause(string pack)
    {
        var ran = await Cin.RunAsync("packs", "coverage", pack);

        Assert.Equal(0, ran.ExitCode);
        Assert.DoesNotContain("NOTHING MEETS IT", ran.Output, StringComparison.Ordinal);
        var words = ran.Lines[^1].Split(' ');
        Assert.Equal(words[^6], words[^4].TrimEnd('.'));
    }

    [Fact]
    public async Task A_clause_that_nothing_meets_fails_it()
    {
        using var folder = new WorkFolder();
        var file = folder.AddPack(pack => pack["clauses"]!["N99"] = "A clause that was forgotten.");

        var ran = await Cin.RunAsync("packs", "coverage", file);

        Assert.Equal(1, ran.ExitCode);
        var clause = ran.Lines.ToList().IndexOf("N99  A clause that was forgotten.");
        Assert.Equal("NOTHING MEETS IT", ran.Lines[clause + 1]);
    }

    [Fact]
    public async Task An_unknown_pack_is_answered_with_those_known()
    {
        var ran = await Cin.RunAsync("packs", "coverage", "nowhere");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'nowhere' is neither a file nor a pack; known: hillingdon/2.1.0, hillingdon/2.1.1, hillingdon/2.1.2, hillingdon/2.1.3, hillingdon/2.1.4, northamptonshire/3.1.0, northamptonshire/3.1.1, northamptonshire/3.1.2, northamptonshire/3.1.3, northamptonshire/3.1.4, west-northamptonshire/3.1.4.", ran.Errors, StringComparison.Ordinal);
    }
}
