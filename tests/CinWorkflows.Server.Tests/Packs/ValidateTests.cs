using System.Text;
using CinWorkflows.EndToEnd.Tests;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.Tests.Packs;

public sealed class ValidateTests
{
    [Fact]
    public async Task A_good_pack_is_named_and_valid()
    {
        using var folder = new WorkFolder();

        var ran = await Cin.RunAsync("packs", "validate", folder.AddEastmere());

        Assert.Equal((0, "eastmere-1.0.json: eastmere 1.0.0, Eastmere (invented), 70 duties, valid."), (ran.ExitCode, ran.Output.Trim()));
    }

    [Fact]
    public async Task A_pack_for_several_authorities_is_named_for_each_and_a_team_of_none_of_them_is_said_in_words()
    {
        using var folder = new WorkFolder();
        folder.AddEastmere();
        await Caseload.FillAsync(folder, "eastmere", ("C-1", 5));
        var file = folder.Add("eastmere-2.0.json", WorkFolder.Eastmere()
            .Replace("\"code\": \"E99999999\",", "", StringComparison.Ordinal)
            .Replace("\"source\": {", "\"serves\": [{ \"id\": \"north-eastmere\", \"code\": \"E99999991\", \"name\": \"North\" }, { \"id\": \"south-eastmere\", \"code\": \"E99999992\", \"name\": \"South\" }],\n  \"source\": {", StringComparison.Ordinal));

        var ran = await Cin.RunAsync("packs", "validate", file, "--against", folder.Data);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("eastmere-2.0.json: look at this: team 'team-1' is of 'eastmere', which is a procedure for several authorities: say whose it is, north-eastmere or south-eastmere.", ran.Lines);
        Assert.Contains(ran.Lines, line => line.Contains("rules for a team 'team-intensive', and north-eastmere and south-eastmere have no such team", StringComparison.Ordinal));
        Assert.Equal(["eastmere-2.0.json: north-eastmere 1.0.0, North, 70 duties, valid.", "eastmere-2.0.json: south-eastmere 1.0.0, South, 70 duties, valid."], ran.Lines.TakeLast(2));
    }

    [Fact]
    public async Task A_pack_for_several_authorities_is_published_for_each()
    {
        using var folder = new WorkFolder();
        var shipped = folder.Add("trust.json", ShippedPacks.Files.Single(file => file.File == "northamptonshire-3.1.json").Json);

        var ran = await Cin.RunAsync("packs", "publish", shipped, "--into", folder.Packs);

        Assert.Equal((0, 2), (ran.ExitCode, ran.Lines.Count));
        Assert.All(["northamptonshire", "west-northamptonshire"], id => Assert.True(File.Exists(Path.Combine(folder.Packs, $"{id}-3.1.4.json"))));
    }

    [Fact]
    public async Task Every_fault_has_its_line_and_place()
    {
        using var folder = new WorkFolder();
        var text = WorkFolder.Eastmere()
            .Replace("\"unit\": \"workingDays\" },\n      \"from\": \"referral\"", "\"unit\": \"workdays\" },\n      \"from\": \"referral\"", StringComparison.Ordinal)
            .Replace("\"digestAt\": \"08:30\"", "\"digestAt\": \"8.30\"", StringComparison.Ordinal);

        var ran = await Cin.RunAsync("packs", "validate", folder.Add("bad.json", text));

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(3, ran.Lines.Count);
        Assert.StartsWith($"bad.json({LineOf(text, "workdays")}): $.duties.concludeAssessment.within.unit: ", ran.Lines[0], StringComparison.Ordinal);
        Assert.Contains("workingDays", ran.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"bad.json({LineOf(text, "8.30")}): $.digestAt: ", ran.Lines[1], StringComparison.Ordinal);
        Assert.Equal("bad.json: 2 faults; nothing of it is used.", ran.Lines[2]);
    }

    [Fact]
    public async Task A_date_that_can_never_come_is_at_fault_and_what_was_copied_is_shown()
    {
        using var folder = new WorkFolder();
        var never = folder.Add("never.json", WorkFolder.Eastmere().Replace("\"from\": \"lastVisitOrPlanStart\"", "\"from\": \"lastVisit\"", StringComparison.Ordinal));
        var copied = folder.Add("copied.json", WorkFolder.Eastmere().Replace("A start that is not recorded is chased.", "The meeting counts from the start (N6).", StringComparison.Ordinal));

        var without = await Cin.RunAsync("packs", "validate", never);
        var with = await Cin.RunAsync("packs", "validate", copied);
        var previewed = await Cin.RunAsync("packs", "diff", never, "northamptonshire");

        Assert.Equal(1, without.ExitCode);
        Assert.Contains("$.duties.visitChild.from: 'lastVisit' (the last visit) comes only once this duty is done", without.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("a new version is not brought in with them.", without.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
        Assert.Contains("look at this: this speaks of N6", with.Lines[0], StringComparison.Ordinal);
        Assert.Equal(1, previewed.ExitCode);
    }

    [Fact]
    public async Task A_file_of_an_older_Windows_program_keeps_its_dashes()
    {
        using var folder = new WorkFolder();
        var file = folder.Add("old.json", "");
        await File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(WorkFolder.Eastmere().Replace("A start that is not recorded", "A start – that is not recorded", StringComparison.Ordinal)));

        var ran = await Cin.RunAsync("packs", "validate", file);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("saved as Windows-1252", ran.Lines[0], StringComparison.Ordinal);
        Assert.Contains("A start – that", PackFolder.Read(folder.Packs).Find("eastmere", "1.0.0")!.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_that_are_kept_beside_a_pack_are_checked_with_it()
    {
        using var folder = new WorkFolder();
        var pack = folder.AddEastmere();
        var tried = await Cin.RunAsync("packs", "try", pack, "--on", "assessmentConclusion=2026-03-25", "--on", "firstPlanStart=2026-04-09", "--save");
        Assert.True(tried.ExitCode == 0, tried.Errors);
        Assert.Contains("Fri 2026-04-17  Hold the first Family Meeting [E3] (holdFirstPlanningMeeting), aim 2026-04-10", tried.Lines);
        Assert.Contains("(discussSafeguardingConcern): it counts from", tried.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Cin.RunAsync("packs", "validate", pack)).ExitCode);

        await File.WriteAllTextAsync(pack, WorkFolder.Eastmere().Replace("\"within\": { \"amount\": 15, \"unit\": \"workingDays\" }", "\"within\": { \"amount\": 16, \"unit\": \"workingDays\" }", StringComparison.Ordinal));
        var ran = await Cin.RunAsync("packs", "validate", pack);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("eastmere-1.0.expected.json, story 1: holdFirstPlanningMeeting: expected 2026-04-17, but it is 2026-04-20.", ran.Output, StringComparison.Ordinal);
        Assert.NotNull(PackFolder.Read(folder.Packs).Find("eastmere", "1.0.0"));
    }

    [Fact]
    public async Task The_whole_text_of_a_pack_on_a_base_is_published_once()
    {
        using var folder = new WorkFolder();
        var own = folder.Add("mine.json", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "alder.json")));
        var into = Path.Combine(folder.Data, "published");

        var first = await Cin.RunAsync("packs", "publish", own, "--into", into);
        var again = await Cin.RunAsync("packs", "publish", own, "--into", into);
        await File.WriteAllTextAsync(own, (await File.ReadAllTextAsync(own)).Replace("\"amount\": 6", "\"amount\": 5", StringComparison.Ordinal));
        var changed = await Cin.RunAsync("packs", "publish", own, "--into", into);

        Assert.Equal((0, 0, 1), (first.ExitCode, again.ExitCode, changed.ExitCode));
        Assert.Matches("resolved on england-base 1.0.0 \\(sha256 [0-9a-f]{64}\\)", first.Output);
        Assert.Contains("give the changed pack a new version", changed.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("extends", await File.ReadAllTextAsync(Path.Combine(into, "alder-1.0.0.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_in_words()
    {
        var ran = await Cin.RunAsync("packs", "validate", "no-such-pack.json");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("no-such-pack.json", ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    private static int LineOf(string text, string word) =>
        text[..text.IndexOf(word, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
}
