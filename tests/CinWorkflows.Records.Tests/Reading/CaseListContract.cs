using CinWorkflows.Cases;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Tests.Reading;

public abstract class CaseListContract(RecordStore store) : RecordTest(store)
{
    [Fact]
    public async Task List_PutsTheEarliestDueFirst_AndCasesWithoutADateLast()
    {
        await SeveralAsync();

        Assert.Equal(["C-late", "C-soon", "C-free", "C-none"], await IdsAsync(new()));
    }

    [Fact]
    public async Task List_Filters()
    {
        await SeveralAsync();

        Assert.Equal(["C-late", "C-none"], await IdsAsync(new() { WorkerId = "sw-1" }));
        Assert.Equal(["C-soon"], await IdsAsync(new() { TeamId = "team-2" }));
        Assert.Equal(["C-free"], await IdsAsync(new() { Unallocated = true }));
        Assert.Equal(["C-late", "C-soon"], await IdsAsync(new() { DueBefore = new(2026, 3, 16) }));
        Assert.Equal(["C-late"], await IdsAsync(new() { OverdueOn = new(2026, 3, 16) }));
        Assert.Equal(["C-late"], await IdsAsync(new() { WorkerId = "sw-1", TeamId = "team-1", Stage = CaseStage.Assessment, PackId = "northamptonshire", OverdueOn = new(2026, 3, 16) }));
        Assert.Empty(await IdsAsync(new() { PackId = "hillingdon" }));
        Assert.Empty(await IdsAsync(new() { Stage = CaseStage.Review }));
    }

    [Fact]
    public async Task List_LeavesOutEndedCases_UnlessAskedForThem()
    {
        await SeveralAsync();

        Assert.Equal(5, (await IdsAsync(new() { IncludeEnded = true })).Count);
        Assert.Equal(["C-ended"], await IdsAsync(new() { Stage = CaseStage.Ended }));
    }

    [Fact]
    public async Task List_Pages_AndCountsAll()
    {
        await SeveralAsync();

        var page = await Reader.ListAsync(new() { Skip = 1, Take = 2 }, None);

        Assert.Equal(4, page.Total);
        Assert.Equal(["C-soon", "C-free"], page.Cases.Select(entry => entry.CaseId));
    }

    [Fact]
    public async Task List_ShowsTheCase()
    {
        await SeveralAsync();

        Assert.Equal(
            new()
            {
                CaseId = "C-soon",
                Pack = "northamptonshire 3.1",
                Stage = CaseStage.Assessment,
                TeamId = "team-2",
                WorkerId = "sw-2",
                ChildName = "Alex Example",
                ReferredOn = Example.ReferredOn,
                NextDue = new(2026, 3, 16),
                UndatedSince = null,
                OpenDuties = 1,
            },
            Assert.Single((await Reader.ListAsync(new() { WorkerId = "sw-2" }, None)).Cases));
    }

    [Fact]
    public async Task List_OfWhatHasNoDate_PutsFirstWhatIsOpenLongest_AndSaysSinceWhen()
    {
        await UndatedAsync("C-b");
        At(30);
        await UndatedAsync("C-a");
        await CaseAsync("C-dated", Example.Opened(), new(2026, 3, 10));

        Assert.Equal(["C-b", "C-a"], await IdsAsync(new() { Undated = true }));
        Assert.Equal(
            [("C-dated", null), ("C-a", Example.Start.AddHours(30)), ("C-b", (DateTimeOffset?)Example.Start)],
            (await Reader.ListAsync(new(), None)).Cases.Select(entry => (entry.CaseId, entry.UndatedSince)));
    }

    [Theory]
    [InlineData("robin", "C-robin")]
    [InlineData("ALE example", "C-alex C-alexa")]
    [InlineData("ale example 2016-02-29", "C-alexa")]
    [InlineData("100%", "")]
    [InlineData("2015-06-02", "C-alex C-robin")]
    public async Task A_child_is_found_by_parts_of_the_name_in_any_case_and_by_the_day_of_birth(string asked, string found)
    {
        foreach (var (caseId, name, born) in new[] { ("C-alex", "Alex Example", new DateOnly(2015, 6, 2)), ("C-alexa", "Alexa Example", new DateOnly(2016, 2, 29)), ("C-robin", "Robin Sample", new DateOnly(2015, 6, 2)) })
        {
            await OpenAsync(caseId, Example.Opened() with { Child = new($"child-{caseId}", name, born, ReceivesPlan: true) });
        }

        var words = asked.Split(' ').ToLookup(word => word.Length == 10 && char.IsDigit(word[0]));
        var filter = new CaseFilter { ChildNamed = [.. words[false]], ChildBornOn = words[true].Select(day => (DateOnly?)DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault() };
        Assert.Equal(found, string.Join(' ', await IdsAsync(filter)));
    }

    private async Task UndatedAsync(string caseId) =>
        await PublishAsync(await OpenAsync(caseId), Example.Duty(DutyKind.StartAssessment, due: null));

    private void At(int hours) => Clock.SetUtcNow(Example.Start.AddHours(hours));

    private async Task SeveralAsync()
    {
        await OpenAsync("C-none");
        await CaseAsync("C-free", Example.Opened(workerId: null), new(2026, 3, 18));
        await CaseAsync("C-late", Example.Opened(), new(2026, 3, 10));
        await CaseAsync("C-soon", Example.Opened("team-2", "sw-2"), new(2026, 3, 16));
        await DoAsync(await OpenAsync("C-ended"), new CaseOpenedInError("a duplicate"));
    }

    private async Task CaseAsync(string caseId, CaseOpened act, DateOnly due) =>
        await PublishAsync(await OpenAsync(caseId, act), Example.Duty(DutyKind.StartAssessment, due));

    private async Task<IReadOnlyList<string>> IdsAsync(CaseFilter filter)
    {
        var page = await Reader.ListAsync(filter, None);
        Assert.Equal(page.Cases.Count, page.Total);
        return [.. page.Cases.Select(entry => entry.CaseId)];
    }
}
