using static CinWorkflows.Server.Tests.Import.ReturnFolder;

namespace CinWorkflows.Server.Tests.Import;

/// <summary>A second return about children who were taken over: what it says and the cases do not show.</summary>
public sealed class LaterReturnTests : IDisposable
{
    private readonly ReturnFolder _folder = new();

    [Fact]
    public async Task What_was_closed_there_is_said_with_the_case_that_is_open_here()
    {
        await _folder.ImportAsync(Child("REFA", Episode(100, Assessment(99, 60) + Plan(55))));

        var ran = await _folder.ImportAsync(Child("REFA", Episode(100, Closed(10) + Assessment(99, 60) + Plan(55, 10))));

        var caseId = Assert.Single(await _folder.CasesAsync()).File.CaseId;
        Assert.Contains(ran.Lines, line => IsToDecide(line, "REFA", "was closed there on", caseId));
        Assert.Contains("1 to decide: 1 closed there, open here.", ran.Lines);
    }

    [Fact]
    public async Task A_referral_dated_otherwise_is_the_same_episode()
    {
        await _folder.ImportAsync(Child("REFA", Episode(100, Assessment(99, 60) + Plan(55))));

        var later = await _folder.ImportAsync(Child("REFA", Episode(99, Assessment(99, 60) + Plan(55))));
        var earlier = await _folder.ImportAsync(Child("REFA", Episode(130, Assessment(99, 60) + Plan(55))));

        var caseId = Assert.Single(await _folder.CasesAsync()).File.CaseId;
        Assert.All((Ran[])[later, earlier], ran =>
        {
            Assert.Contains("0 episodes taken over, 1 known already", ran.Output, StringComparison.Ordinal);
            Assert.Contains(ran.Lines, line => IsToDecide(line, "REFA", "the referral is dated", caseId));
        });
    }

    [Theory]
    [InlineData("an assessment", "the assessment was concluded there on")]
    [InlineData("a plan", "a plan is in force there since")]
    [InlineData("a plan's end", "ended there on")]
    [InlineData("protection", "a child protection plan is in force there since")]
    [InlineData("an enquiry", "an enquiry under section 47 is open there since")]
    public async Task What_went_on_there_is_said(string what, string said)
    {
        var (before, after) = what switch
        {
            "an assessment" => (Assessment(99), Assessment(99, 60)),
            "a plan" => (Assessment(99, 60), Assessment(99, 60) + Plan(55)),
            "a plan's end" => (Assessment(99, 60) + Plan(55), Assessment(99, 60) + Plan(55, 10)),
            "protection" => (Assessment(99, 60) + Plan(55), Assessment(99, 60) + Plan(55, 20) + ChildProtection(20)),
            _ => (Assessment(99, 60) + Plan(55), Assessment(99, 60) + Plan(55) + Section47(3)),
        };
        var first = await _folder.ImportAsync(Child("GOES", Episode(100, before)));
        Assert.DoesNotContain("to decide", first.Output, StringComparison.Ordinal);

        var ran = await _folder.ImportAsync(Child("GOES", Episode(100, after)));

        var caseId = Assert.Single(await _folder.CasesAsync()).File.CaseId;
        Assert.Contains(ran.Lines, line => IsToDecide(line, "GOES", said, caseId));
    }

    [Fact]
    public async Task The_same_return_again_has_nothing_to_say_of_cases_that_agree_with_it()
    {
        string[] children =
        [
            Child("REFERRED", Episode(20)), Child("ASSESSED", Episode(100, Assessment(99, 60))), Child("PLANNED", Episode(100, Assessment(99, 60) + Plan(55))),
            Child("ENDED", Episode(100, Assessment(99, 60) + Plan(55, 10))), Child("HELD", Episode(100, Assessment(99, 60) + ChildProtection(20))),
            Child("ENQUIRY", Episode(100, Assessment(99, 60) + Section47(20))),
        ];
        await _folder.ImportAsync(children);

        var ran = await _folder.ImportAsync(children);

        Assert.Contains("0 episodes taken over, 6 known already", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("to decide", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_episode_waits_while_the_case_of_the_closed_one_is_open_here()
    {
        await _folder.ImportAsync(Child("BACK", Episode(200, Assessment(199, 160))));

        var ran = await _folder.ImportAsync(Child("BACK", Episode(200, Closed(100) + Assessment(199, 160)) + Episode(20)));

        var caseId = Assert.Single(await _folder.CasesAsync()).File.CaseId;
        Assert.Contains(ran.Lines, line => IsToDecide(line, "BACK", "was closed there on", caseId));
        Assert.Contains(ran.Lines, line => line.StartsWith("not taken over: child BACK,", StringComparison.Ordinal) && line.Contains(caseId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_child_whom_the_return_no_longer_has_is_said()
    {
        await _folder.ImportAsync(Child("STAYS", Episode(20)), Child("GONE", Episode(20)));

        var ran = await _folder.ImportAsync(Child("STAYS", Episode(20)));

        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child GONE:", StringComparison.Ordinal));
        Assert.Contains("1 to decide: 1 open here, not in this return.", ran.Lines);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsToDecide(string line, string child, string said, string caseId) =>
        line.StartsWith($"to decide: child {child},", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal) && line.Contains(caseId, StringComparison.Ordinal);
}
