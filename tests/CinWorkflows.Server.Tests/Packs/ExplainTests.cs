namespace CinWorkflows.Server.Tests.Packs;

public sealed class ExplainTests
{
    [Fact]
    public async Task One_duty_is_explained_from_clause_to_date()
    {
        using var folder = await FilledAsync();

        var ran = await ExplainAsync(folder, "C-1", "holdreview");

        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("Hold the Child in Need Review (HoldReview:", ran.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("From the procedure (N23), ", ran.Lines[1], StringComparison.Ordinal);
        Assert.Contains(ran.Lines, line => line.EndsWith(" because of “episode adopted”", StringComparison.Ordinal));
        Assert.Single(ran.Lines, line => line.StartsWith("It would change with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_duty_all_that_are_open_are_explained()
    {
        using var folder = await FilledAsync();

        var ran = await ExplainAsync(folder, "C-1");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("(HoldReview:", ran.Output, StringComparison.Ordinal);
        Assert.True(ran.Lines.Count(line => line.StartsWith("It would change with", StringComparison.Ordinal)) > 1, ran.Output);
    }

    [Fact]
    public async Task Duties_that_the_pack_adds_are_explained_too()
    {
        using var folder = new WorkFolder();
        folder.AddEastmere();
        await Caseload.FillAsync(folder, "eastmere", ("C-1", 5));

        var ran = await ExplainAsync(folder, "C-1");

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Contains("Write the exit plan (FurtherDuty:exitPlan", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Decide whether the Family Plan goes on (FurtherDuty:monthGate", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_case_is_said_in_words()
    {
        using var folder = await FilledAsync();

        var ran = await ExplainAsync(folder, "C-none");

        Assert.Equal((1, $"There is no case 'C-none' in {folder.Data}."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task An_unknown_duty_is_answered_with_those_open()
    {
        using var folder = await FilledAsync();

        var ran = await ExplainAsync(folder, "C-1", "HoldParty");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("No open duty 'HoldParty'; open: ", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("HoldReview:", ran.Errors, StringComparison.Ordinal);
    }

    private static async Task<WorkFolder> FilledAsync()
    {
        var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-1", 5));
        return folder;
    }

    private static Task<Ran> ExplainAsync(WorkFolder folder, params string[] what) =>
        Cin.RunAsync(["explain", .. what, "--data", folder.Data, "--packs", folder.Packs]);
}
