using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Records.Tests.Reading;

public abstract class CaseloadContract(RecordStore store) : RecordTest(store)
{
    private static readonly Duty Visit = Example.Duty(DutyKind.VisitChild, new(2026, 3, 20));
    private static readonly Duty Review = Example.Duty(DutyKind.HoldReview, new(2026, 3, 13));

    [Theory]
    [InlineData("team-1", null, "C-2,C-3")]
    [InlineData(null, "sw-1", "C-1,C-3")]
    [InlineData("team-1", "sw-1", "C-1,C-2,C-3")]
    [InlineData("team-9", "sw-9", "")]
    [InlineData(null, null, "")]
    public async Task Caseload_IsThatOfTheTeamAndOfTheWorker_ById(string? team, string? worker, string cases)
    {
        await OpenAsync("C-3");
        await OpenAsync("C-2", Example.Opened(workerId: null));
        await OpenAsync("C-1", Example.Opened(teamId: "team-2"));

        var found = await Reader.CaseloadAsync(new(team is null ? [] : [team], worker), None);

        Assert.Equal(cases, string.Join(',', found.Select(standing => standing.File.CaseId)));
    }

    [Fact]
    public async Task Caseload_ShowsOpenDutiesWithTheHistoryOfTheirDates_AndWhenSomethingWasLastRecorded()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Visit, Review, Example.Duty(DutyKind.AgreePlan));
        await PublishAsync(file, [Visit with { Deadline = Example.Deadline(new(2026, 3, 27)) }], [Duty.KeyOf(DutyKind.AgreePlan, null)]);

        var standing = Assert.Single(await Reader.CaseloadAsync(new(["team-1"]), None));

        Assert.Equal(Now, standing.LastRecordedAt);
        Assert.Equal("sw-1", standing.File.Allocation.WorkerId);
        Assert.Equal(["HoldReview", "VisitChild"], standing.Duties.Select(duty => duty.Duty.Key));
        Assert.Equal([new(2026, 3, 20), new(2026, 3, 27)], standing.Duties[1].Changes.Select(change => change.Due));
        Assert.Single(standing.Duties[0].Changes);
    }

    [Fact]
    public async Task Caseload_KeepsTheDutiesOfEachCaseApart_AndThoseOfAnEarlierTimeOut()
    {
        foreach (var caseId in new[] { "C-1", "C-2" })
        {
            await PublishAsync(await OpenAsync(caseId), Visit);
        }

        var first = (await Acts.FindAsync("C-1", None))!.File;
        await PublishAsync(first, [], [Visit.Key]);
        await PublishAsync(first, Visit, Review);

        var found = await Reader.CaseloadAsync(new(["team-1"]), None);

        Assert.Equal([2, 1], found.Select(standing => standing.Duties.Count));
        Assert.All(found.SelectMany(standing => standing.Duties), duty => Assert.Single(duty.Changes));
    }

    [Fact]
    public async Task Caseload_IsThatOfEachTeamThatTheyManage_AndOfWhatIsTheirsByNameElsewhere()
    {
        await OpenAsync("C-1", Example.Opened(teamId: "team-1"));
        await OpenAsync("C-2", Example.Opened(teamId: "team-2"));
        var elsewhere = await OpenAsync("C-3", Example.Opened(teamId: "team-3"));
        await PublishAsync(elsewhere, Visit with { OwnerId = "lead-9" });
        await OpenAsync("C-4", Example.Opened(teamId: "team-4"));

        var found = await Reader.CaseloadAsync(new(["team-1", "team-2"], "lead-9"), None);

        Assert.Equal(["C-1", "C-2", "C-3"], found.Select(standing => standing.File.CaseId));
        await PublishAsync(elsewhere, [], [Visit.Key]);
        Assert.Empty(await Reader.CaseloadAsync(new([], "lead-9"), None));
    }

    [Fact]
    public async Task Caseload_LeavesOutWhatHasEnded()
    {
        var file = await OpenAsync();
        await DoAsync(file, new CaseOpenedInError("a duplicate"));

        Assert.Empty(await Reader.CaseloadAsync(new(["team-1"], "sw-1"), None));
    }
}
