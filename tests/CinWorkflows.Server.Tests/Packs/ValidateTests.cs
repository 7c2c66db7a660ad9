namespace CinWorkflows.Server.Tests.Packs;

public sealed class ValidateTests
{
    [Fact]
    public async Task A_good_pack_is_named_and_valid()
    {
        using var folder = new WorkFolder();

        var ran = await Cin.RunAsync("packs", "validate", folder.AddEastmere());

        Assert.Equal((0, "eastmere-1.0.json: eastmere 1.0.0, Eastmere (invented), 68 duties, valid."), (ran.ExitCode, ran.Output.Trim()));
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
        Assert.Equal("bad.json: 2 fault(s); nothing of it is used.", ran.Lines[2]);
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
