using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Tests.Packs;

/// <summary>A pack is started from answers in words: each date was worked by hand.</summary>
public sealed class NewTests
{
    private static readonly string[] Suggested = [.. Enumerable.Repeat("", 17)];

    [Fact]
    public async Task Answers_in_words_make_a_pack_that_is_valid_and_show_its_dates()
    {
        using var folder = new WorkFolder();

        var ran = await NewAsync(
            folder,
            ["St Ives (invented)", "E99999995", "Support for families", "2026-04-01", "Family Plan", "lead practitioner", "national", "10 working days", "the start of the assessment", "yes", "2 weeks", "6 weeks", "12 weeks", "disabled-children: 26 weeks", "9 months", "service manager", "national"]);

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Contains("Due Friday 27 March 2026: 10 working days from the start of the assessment on Monday 16 March 2026 (P1), the anchor day counted as day 1", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Due Thursday 23 April 2026: 2 weeks after the agreement of the plan", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Due Thursday 21 May 2026: 6 weeks after", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Due Thursday 2 July 2026: 12 weeks after", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Due Thursday 8 October 2026: 26 weeks after", ran.Output, StringComparison.Ordinal);
        Assert.Contains("st-ives-invented-1.0.0.json: st-ives-invented 1.0.0, valid.", ran.Output, StringComparison.Ordinal);

        var file = Path.Combine(folder.Packs, "st-ives-invented-1.0.0.json");
        Assert.Equal(0, (await Cin.RunAsync("packs", "validate", file)).ExitCode);
        var pack = PackLibrary.Read(await File.ReadAllTextAsync(file), file).Pack!;
        Assert.Equal(("Family Plan", Role.LeadProfessional), (pack.Labels["plan"], pack.Plan.Holder));
        Assert.NotNull(pack.Transfers);
        Assert.Equal([Role.ServiceManager], pack.Approvals[Rules.Policies.ApprovalKind.Closure].Roles);
    }

    [Fact]
    public async Task What_is_suggested_is_a_valid_pack_too()
    {
        using var folder = new WorkFolder();

        var ran = await NewAsync(folder, Suggested);

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Equal(0, (await Cin.RunAsync("packs", "validate", Path.Combine(folder.Packs, "mine-1.0.0.json"))).ExitCode);
        Assert.Equal(1, (await NewAsync(folder, Suggested)).ExitCode);
    }

    [Theory]
    [InlineData(1, "0815", "the name needs a letter")]
    [InlineData(2, "Northants", "a code is a letter and eight digits")]
    [InlineData(4, "1 April", "say the day as 2026-04-01")]
    [InlineData(6, "nobody", "say 'social worker' or 'lead practitioner'")]
    [InlineData(8, "soon", "say it as '15 working days'")]
    [InlineData(8, "24 hours", "this is counted in days, weeks or months")]
    [InlineData(9, "the moon", "'the end of the assessment'")]
    [InlineData(13, "0 weeks", "say it as '15 working days'")]
    [InlineData(14, "26 weeks", "say the team's id, a colon and the interval")]
    [InlineData(16, "nobody", "say 'team manager'")]
    [InlineData(17, "national", "the authority's ONS code, which you have not given")]
    public async Task An_answer_that_does_not_fit_is_said_in_words_and_nothing_is_written(int question, string answer, string words)
    {
        using var folder = new WorkFolder();
        var answers = Suggested.ToArray();
        answers[question - 1] = answer;

        var ran = await NewAsync(folder, answers);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"question {question}, answer '{answer}': ", ran.Errors, StringComparison.Ordinal);
        Assert.Contains(words, ran.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Packs));
    }

    private static async Task<Ran> NewAsync(WorkFolder folder, IEnumerable<string> answers)
    {
        var file = Path.Combine(folder.Data, "answers.txt");
        await File.WriteAllLinesAsync(file, answers);
        return await Cin.RunAsync("packs", "new", "--extends", "england-base", "--into", folder.Packs, "--answers", file);
    }
}
