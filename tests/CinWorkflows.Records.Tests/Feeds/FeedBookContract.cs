using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Tests.Feeds;

public abstract class FeedBookContract(RecordStore store) : RecordTest(store)
{
    private static readonly DateOnly Due = new(2026, 3, 16);
    private static readonly DateOnly Later = new(2027, 4, 6);
    private static readonly DateTimeOffset Ten = new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);
    private static readonly Reader Everybody = Workflows.Ports.Records.Readers.Reader.Service;
    private static readonly StaffMember Worker = new("sw-1", "Kim Worker", "kim@council.example", "team-1", [Role.SocialWorker]);
    private static readonly StaffMember Leader = new("tm-1", "Lee Leader", "lee@council.example", "team-1", [Role.TeamManager]);

    [Fact]
    public async Task Issued_ItsSecretOpensIt_AndTheReadingIsRemembered()
    {
        await Feeds.IssueAsync("sw-1", "hash-1", Now, None);
        Assert.Equal(new("sw-1", Now, null), await Feeds.FindAsync("sw-1", None));

        Assert.Equal("sw-1", await Feeds.ReadAsync("hash-1", Now.AddHours(1), None));
        Assert.Equal(new("sw-1", Now, Now.AddHours(1)), await Feeds.FindAsync("sw-1", None));
    }

    [Fact]
    public async Task IssuedAgain_OnlyTheNewSecretOpensIt_AndItWasNotReadYet()
    {
        await Feeds.IssueAsync("sw-1", "hash-1", Now, None);
        await Feeds.ReadAsync("hash-1", Now, None);
        await Feeds.IssueAsync("sw-1", "hash-2", Now.AddDays(1), None);

        Assert.Null(await Feeds.ReadAsync("hash-1", Now.AddDays(2), None));
        Assert.Equal(new("sw-1", Now.AddDays(1), null), await Feeds.FindAsync("sw-1", None));
        Assert.Equal("sw-1", await Feeds.ReadAsync("hash-2", Now.AddDays(2), None));
    }

    [Fact]
    public async Task Revoked_ItsSecretOpensNothing_AndNobodyElsesIsTouched()
    {
        await Feeds.IssueAsync("sw-1", "hash-1", Now, None);
        await Feeds.IssueAsync("sw-2", "hash-2", Now, None);

        await Feeds.RevokeAsync("sw-1", None);
        await Feeds.RevokeAsync("sw-1", None);

        Assert.Null(await Feeds.ReadAsync("hash-1", Now, None));
        Assert.Null(await Feeds.FindAsync("sw-1", None));
        Assert.Equal("sw-2", await Feeds.ReadAsync("hash-2", Now, None));
        Assert.Null(await Feeds.ReadAsync("hash-3", Now, None));
    }

    [Fact]
    public async Task Duties_AreOnesOwn_OpenAndDated_TheEarliestFirst()
    {
        var one = await OpenAsync();
        await PublishAsync(
            one,
            Example.Duty(DutyKind.HoldReview, Due),
            Example.Duty(DutyKind.VisitChild, Due.AddDays(-60)),
            Example.Duty(DutyKind.AgreePlan),
            Example.Duty(DutyKind.CompleteAction, Due, "a1", ownerId: "sw-2"),
            Example.Duty(DutyKind.CompleteAction, Later.AddDays(1), "a2"));
        var two = await OpenAsync("C-2", Example.Opened("team-2", "sw-2"));
        await PublishAsync(two, Example.Duty(DutyKind.StartAssessment, Due), Example.Duty(DutyKind.ConcludeAssessment, Due));
        await PublishAsync(two, [], [nameof(DutyKind.StartAssessment)]);

        var found = await Feeds.DutiesAsync(Worker, Everybody, Later, None);

        Assert.Equal(["C-1 VisitChild", "C-1 HoldReview", "C-2 ConcludeAssessment"], found.Select(duty => $"{duty.CaseId} {duty.Open.Duty.Key}"));
        Assert.All(found, duty => Assert.Equal((Example.Pack, Now, Now), (duty.Pack, duty.Open.OpenedAt, duty.Open.DatedAt)));
        Assert.NotNull(found[0].Open.Duty.Deadline);
    }

    [Fact]
    public async Task DutiesOfARole_AreThoseOfTheTeamsCases_HeldByNobodyByName()
    {
        var mine = await OpenAsync();
        await PublishAsync(mine, OfManager(DutyKind.DecideClosure, null), OfManager(DutyKind.AgreeReviewInterval, "tm-2"), Example.Duty(DutyKind.HoldReview, Due));
        var others = await OpenAsync("C-2", Example.Opened("team-2"));
        await PublishAsync(others, OfManager(DutyKind.DecideClosure, null), OfManager(DutyKind.AgreeReviewChair, "tm-1"));

        var found = await Feeds.DutiesAsync(Leader, Everybody, Later, None);

        Assert.Equal(["C-1 DecideClosure", "C-2 AgreeReviewChair"], found.Select(duty => $"{duty.CaseId} {duty.Open.Duty.Key}"));
        Assert.DoesNotContain(await Feeds.DutiesAsync(Worker, Everybody, Later, None), duty => duty.Open.Duty.Owner == Role.TeamManager);
    }

    [Fact]
    public async Task Meetings_AreThoseThatOneChairs_OrOfOnesCases_InTheOrderOfTheirStarts()
    {
        await ArrangeAsync("C-1", "m1", Ten.AddDays(1), chair: "tm-1", worker: "sw-1");
        await ArrangeAsync("C-2", "m1", Ten, chair: "sw-1", worker: "sw-2");
        await ArrangeAsync("C-3", "m1", Ten, chair: "tm-1", worker: "sw-2");
        await ArrangeAsync("C-4", "m1", Ten.AddHours(-1), chair: "sw-1", worker: "sw-1");

        Assert.Equal(["C-4", "C-2", "C-1"], (await MeetingsAsync("sw-1")).Select(meeting => meeting.CaseId));
        Assert.Equal(["C-3", "C-1"], (await MeetingsAsync("tm-1")).Select(meeting => meeting.CaseId));
    }

    [Fact]
    public async Task AMeeting_IsAsItStandsNow_WithItsVenue_AndWhomNotToName()
    {
        var file = await ArrangeAsync("C-1", "m1", Ten, chair: "tm-1", worker: "sw-1");
        await DoAsync(file, new MeetingMoved("m1", Ten.AddDays(7), Ten.AddDays(7).AddHours(1), "Illness"), Now.AddHours(3));

        var meeting = Assert.Single(await MeetingsAsync("sw-1"));

        Assert.Equal(
            new()
            {
                CaseId = "C-1",
                Pack = Example.Pack,
                MeetingId = "m1",
                Purpose = MeetingPurpose.FirstPlanning,
                State = MeetingState.Arranged,
                StartsAt = Ten.AddDays(7),
                EndsAt = Ten.AddDays(7).AddHours(1),
                ChairId = "tm-1",
                Revision = 1,
                Venue = "Family Centre, Room 2",
                ChangedAt = Now.AddHours(3),
                Family = meeting.Family,
            },
            meeting);
        Assert.Equal(["Alex Example", "Sam Example"], meeting.Family.Select(person => person.Name).Order());
    }

    [Fact]
    public async Task AMeetingThatIsCancelled_OrWhoseCaseHasEnded_SaysSo()
    {
        var file = await ArrangeAsync("C-1", "m1", Ten, chair: "sw-1", worker: "sw-1");
        file = await DoAsync(file, new MeetingCancelled("m1", "Illness"), Now.AddHours(1));
        var cancelled = Assert.Single(await MeetingsAsync("sw-1"));
        Assert.Equal((MeetingState.Cancelled, 1, Now.AddHours(1), null), (cancelled.State, cancelled.Revision, cancelled.ChangedAt, cancelled.CaseEndedAt));

        await DoAsync(file, new CaseOpenedInError("The referral was about somebody else"), Now.AddHours(2));
        Assert.Equal(Now.AddHours(2), Assert.Single(await MeetingsAsync("sw-1")).CaseEndedAt);
    }

    [Fact]
    public async Task Meetings_AreThoseThatTouchTheWindow()
    {
        await ArrangeAsync("C-1", "m1", Ten, chair: "sw-1", worker: "sw-1");

        Assert.Single(await Feeds.MeetingsAsync("sw-1", Everybody, Ten.AddMinutes(59), Ten.AddDays(1), None));
        Assert.Empty(await Feeds.MeetingsAsync("sw-1", Everybody, Ten.AddHours(1), Ten.AddDays(1), None));
        Assert.Single(await Feeds.MeetingsAsync("sw-1", Everybody, Ten.AddDays(-1), Ten.AddMicroseconds(1), None));
        Assert.Empty(await Feeds.MeetingsAsync("sw-1", Everybody, Ten.AddDays(-1), Ten, None));
    }

    private static Duty OfManager(DutyKind kind, string? ownerId) => Example.Duty(kind, Due, ownerId: ownerId) with { Owner = Role.TeamManager };

    private Task<IReadOnlyList<FeedMeeting>> MeetingsAsync(string staffId) => Feeds.MeetingsAsync(staffId, Everybody, Ten.AddDays(-30), Ten.AddDays(400), None);

    private async Task<CaseFile> ArrangeAsync(string caseId, string meetingId, DateTimeOffset at, string chair, string worker)
    {
        var file = await OpenAsync(caseId, Example.Opened(workerId: worker));
        return await DoAsync(file, new MeetingArranged(meetingId, MeetingPurpose.FirstPlanning, at, at.AddHours(1), new("Family Centre, Room 2"), chair, Role.SocialWorker, ["mother", "school"]));
    }
}
