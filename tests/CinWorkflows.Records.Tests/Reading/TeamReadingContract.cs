using CinWorkflows.Cases;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Who = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Reading;

public abstract class TeamReadingContract(RecordStore store) : RecordTest(store)
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    [Fact]
    public async Task Duties_AreThoseOfTheKindsInTheCasesOfTheTeams_TheEarliestDueFirst_WithTheChild()
    {
        await PublishAsync(await OpenAsync("C-1"), Example.Duty(DutyKind.HoldReview, new(2026, 3, 27)), Example.Duty(DutyKind.VisitChild, new(2026, 3, 1)));
        await PublishAsync(await OpenAsync("C-2", Example.Opened(teamId: "team-2", workerId: null)), Example.Duty(DutyKind.HoldReview, new(2026, 3, 13)), Example.Duty(DutyKind.AgreePlan));
        await PublishAsync(await OpenAsync("C-3", Example.Opened(teamId: "team-3")), Example.Duty(DutyKind.HoldReview, new(2026, 3, 2)));

        var found = await Reader.DutiesAsync(new(["team-1", "team-2"], [DutyKind.HoldReview, DutyKind.AgreePlan]), None);

        Assert.Equal([("C-2", DutyKind.HoldReview), ("C-1", DutyKind.HoldReview), ("C-2", DutyKind.AgreePlan)], found.Select(one => (one.View.CaseId, one.View.Duty.Kind)));
        Assert.Equal(("Alex Example", "team-2", null), (found[0].ChildName, found[0].TeamId, found[0].WorkerId));
        Assert.Equal("sw-1", found[1].WorkerId);
        Assert.Single(await Reader.DutiesAsync(new(["team-1", "team-2"], [DutyKind.HoldReview], Take: 1), None));
    }

    [Fact]
    public async Task Duties_LeaveOutWhatIsDone()
    {
        var file = await OpenAsync();
        var review = Example.Duty(DutyKind.HoldReview, new(2026, 3, 27));
        await PublishAsync(file, review);
        await PublishAsync(file, [], [review.Key]);

        Assert.Empty(await Reader.DutiesAsync(new(["team-1"], [DutyKind.HoldReview]), None));
    }

    [Fact]
    public async Task Counts_SayOfEachTeamHowManyCasesAreOpenUnallocatedAndLate_AndHowMuchIsLateForLong()
    {
        await PublishAsync(await OpenAsync("C-1"), Example.Duty(DutyKind.HoldReview, Today.AddDays(-1)), Example.Duty(DutyKind.VisitChild, Today.AddDays(-9)));
        await PublishAsync(await OpenAsync("C-2", Example.Opened(workerId: null)), Example.Duty(DutyKind.HoldReview, Today));
        await OpenAsync("C-3", Example.Opened(teamId: "team-2"));
        await DoAsync(await OpenAsync("C-4"), new CaseOpenedInError("a duplicate"));

        Assert.Equal(
            [new TeamCounts("team-1", 2, 1, 1, 2, 1), new TeamCounts("team-2", 1, 0, 0, 0, 0)],
            await Reader.TeamCountsAsync(["team-1", "team-2", "team-9"], Today, Today.AddDays(-7), None));
    }

    [Fact]
    public async Task OfARestrictedCase_WhoeverIsNotNamedFindsNothing_AndItIsNotCounted()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.HoldReview, Today.AddDays(-1)));
        await DoAsync(file, new CaseRestricted(["sw-9"], "A colleague's child."));
        var reader = Reader.For(Who.Of(new StaffPosition("tm-1", Example.Pack.Id, "team-1") { IsManager = true }));

        Assert.Empty(await reader.DutiesAsync(new(["team-1"], [DutyKind.HoldReview]), None));
        Assert.Empty(await reader.TeamCountsAsync(["team-1"], Today, Today, None));
    }
}
