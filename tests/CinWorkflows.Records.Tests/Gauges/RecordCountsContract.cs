using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Gauges;

public abstract class RecordCountsContract(RecordStore store) : RecordTest(store)
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PackReference Elsewhere = new("hillingdon", "2.1");

    [Fact]
    public async Task Nothing_ThatIsWrong_IsCountedNowhere()
    {
        await PublishAsync(await OpenAsync(), Example.Duty(DutyKind.HoldReview, Today));

        Assert.Empty(await CountsAsync());
    }

    [Fact]
    public async Task Behind_AreCasesWhoseLastActIsNotTakenUp_SinceLongEnough()
    {
        await OpenAsync("C-1");
        await OpenAsync("C-2");
        await OpenElsewhereAsync("H-1");
        await PublishAsync(await OpenAsync("C-current"));

        Assert.Empty(await CountsAsync(Now.AddSeconds(-1)));
        Assert.Equal([new("hillingdon", 0, 0, 1), new("northamptonshire", 0, 0, 2)], await CountsAsync());
    }

    [Fact]
    public async Task Breached_AreOpenDutiesWhoseLastDayHasPassed()
    {
        var file = await OpenAsync();
        await PublishAsync(
            file,
            Example.Duty(DutyKind.HoldReview, Today.AddDays(-1)),
            Example.Duty(DutyKind.VisitChild, Today.AddDays(-60)),
            Example.Duty(DutyKind.CompleteAction, Today.AddDays(-1), "done"),
            Example.Duty(DutyKind.CompleteAction, Today, "a1"),
            Example.Duty(DutyKind.AgreePlan));
        await PublishAsync(file, [], [Duty.KeyOf(DutyKind.CompleteAction, new NamedSubject("done"))]);
        await PublishAsync(await OpenElsewhereAsync("H-1"), Example.Duty(DutyKind.HoldReview, Today.AddDays(-1)));

        Assert.Equal([new("hillingdon", 0, 1, 0), new("northamptonshire", 0, 2, 0)], await CountsAsync());
    }

    [Theory]
    [InlineData(DeliveryState.Failed, 1)]
    [InlineData(DeliveryState.Bounced, 1)]
    [InlineData(DeliveryState.Queued, 0)]
    [InlineData(DeliveryState.Accepted, 0)]
    [InlineData(DeliveryState.Delivered, 0)]
    public async Task Dead_AreMessagesThatFailedOrCameBack(DeliveryState state, int expected)
    {
        await PublishAsync(await OpenAsync());
        await QueueAsync(new("m-1", "C-1", MessageKind.PlanCopy, new("mother", IsStaff: false), "v1"));
        await QueueAsync(new("m-2", "C-1", MessageKind.PlanCopy, new("school", IsStaff: false), "v1"));

        await AttemptAsync("m-1", state);

        Assert.Equal(expected, (await CountsAsync()).Sum(counts => counts.DeadMessages));
    }

    [Fact]
    public async Task Dead_OfNoCase_AreOfTheAuthorityOfTheirReadersTeam()
    {
        await Register.SaveTeamAsync(new("team-9", "Nine", "hillingdon"), None);
        await Register.SaveStaffAsync(new("sw-9", "Jo Nine", "jo@council.example", "team-9", [Role.SocialWorker]), None);
        await QueueAsync(new("d-1", null, MessageKind.Digest, new("sw-9", IsStaff: true), "2026-03-02"));

        await AttemptAsync("d-1", DeliveryState.Failed);

        Assert.Equal([new AuthorityCounts("hillingdon", 1, 0, 0)], await CountsAsync());
    }

    private Task<IReadOnlyList<AuthorityCounts>> CountsAsync(DateTimeOffset? recordedBefore = null) =>
        Get<IRecordCounts>().ReadAsync(Today, recordedBefore ?? Now, None);

    private Task<CaseFile> OpenElsewhereAsync(string caseId) => DoAsync(Example.Blank(caseId) with { Pack = Elsewhere }, Example.Opened());

    private Task QueueAsync(MessageOrder order) => Outbox.QueueAsync([order], Now, None);

    private Task AttemptAsync(string key, DeliveryState state) =>
        Outbox.RecordAttemptAsync(key, new(Now, new(state, null, null), null, Medium.Email), None);
}
