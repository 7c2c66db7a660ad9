namespace CinWorkflows.Server.Tests.Terms;

public sealed class TermsVerbTests : IDisposable
{
    private const string Good =
        """
        {
          "source": "https://council.example/terms",
          "terms": [
            { "name": "Spring", "from": "2026-01-05", "to": "2026-03-27", "breaks": [ { "name": "Half-term", "from": "2026-02-16", "to": "2026-02-20" }, { "name": "Training day", "from": "2026-01-05", "to": "2026-01-05" } ] },
            { "name": "Summer", "from": "2026-04-13", "to": "2026-07-21" }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cin-").FullName;

    private string Kept => Path.Combine(_folder, "terms.json");

    [Fact]
    public async Task Set_ThenList_ShowsTheTermsByAuthority()
    {
        var set = await SetAsync("northamptonshire", Good);
        await SetAsync("hillingdon", """{ "terms": [ { "name": "Summer", "from": "2026-04-13", "to": "2026-07-21" } ] }""");

        Assert.Equal((0, "northamptonshire: 2 terms, from 2026-01-05 to 2026-07-21; other working days count as school days."), (set.ExitCode, set.Lines.Single()));
        var list = await Cin.RunAsync("terms", "list", "--data", _folder);
        Assert.Equal(
            [
                "hillingdon",
                "2026-04-13 to 2026-07-21  Summer",
                "northamptonshire (https://council.example/terms)",
                "2026-01-05 to 2026-03-27  Spring",
                "not 2026-02-16 to 2026-02-20  Half-term",
                "not 2026-01-05  Training day",
                "2026-04-13 to 2026-07-21  Summer",
                "2 authorities with school terms; elsewhere every working day counts as a school day.",
            ],
            list.Lines);
    }

    [Fact]
    public async Task Set_Again_ReplacesTheTermsOfThatAuthorityOnly()
    {
        await SetAsync("northamptonshire", Good);
        await SetAsync("hillingdon", Good);

        await SetAsync("northamptonshire", Good.Replace("Summer", "Sommer", StringComparison.Ordinal));

        var list = await Cin.RunAsync("terms", "list", "--data", _folder);
        Assert.Equal(["2026-04-13 to 2026-07-21  Summer", "2026-04-13 to 2026-07-21  Sommer"], list.Lines.Where(line => line.StartsWith("2026-04-13", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("atlantis", Good, "AUTHORITY atlantis: there is no pack of that id; known: ")]
    [InlineData("northamptonshire", """{ "terms": [ { "name": "Spring", "from": "2026-01-05", "to": "2025-03-27" } ] }""", "terms[0].to: 2025-03-27 is before its beginning 2026-01-05; correct the one that is wrong.")]
    [InlineData("northamptonshire", """{ "terms": [ { "name": "A", "from": "2026-01-05", "to": "2026-03-27" }, { "name": "B", "from": "2026-03-20", "to": "2026-07-21" } ] }""", "terms[1].from: 2026-03-20 is in 'A', which ends on 2026-03-27; terms do not overlap.")]
    [InlineData("northamptonshire", "[]", "the file cannot be read")]
    public async Task Set_WhatIsAtFault_IsRefusedWithTheFieldAndTheFix_AndWritesNothing(string authority, string text, string told)
    {
        var ran = await SetAsync(authority, text);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(told, ran.Errors, StringComparison.Ordinal);
        Assert.StartsWith("0 authorities", (await Cin.RunAsync("terms", "list", "--data", _folder)).Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_BesideAFileThatCannotBeRead_LeavesItAsItIs()
    {
        await File.WriteAllTextAsync(Kept, "[{]");

        Assert.Equal(1, (await SetAsync("northamptonshire", Good)).ExitCode);
        Assert.Equal(1, (await Cin.RunAsync("terms", "list", "--data", _folder)).ExitCode);
        Assert.Equal("[{]", await File.ReadAllTextAsync(Kept));
    }

    [Fact]
    public async Task Set_DryRun_ChecksAndWritesNothing()
    {
        var file = Path.Combine(_folder, "given.json");
        await File.WriteAllTextAsync(file, Good);

        var ran = await Cin.RunAsync("terms", "set", "northamptonshire", file, "--dry-run", "--data", _folder);

        Assert.EndsWith(" Nothing was written.", ran.Lines.Single(), StringComparison.Ordinal);
        Assert.StartsWith("0 authorities", (await Cin.RunAsync("terms", "list", "--data", _folder)).Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_AFileThatIsNotThere_IsSaid()
    {
        var ran = await Cin.RunAsync("terms", "set", "northamptonshire", Path.Combine(_folder, "nothing.json"), "--data", _folder);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("nothing.json", ran.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Ran> SetAsync(string authority, string text)
    {
        var file = Path.Combine(_folder, "given.json");
        await File.WriteAllTextAsync(file, text);
        return await Cin.RunAsync("terms", "set", authority, file, "--data", _folder);
    }
}
