using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests;

/// <summary>One case in a world on virtual time: the real workflow and engine, and a record of either kind.</summary>
internal sealed class CaseWorld : IAsyncDisposable
{
    public const string CaseId = "CIN-TEST1";

    private static readonly TimeOnly Morning = new(10, 0);

    private readonly VirtualHost _host;

    private CaseWorld(VirtualHost host, PolicyPack pack)
    {
        _host = host;
        Pack = pack;
    }

    public PolicyPack Pack { get; }

    public VirtualHost Host => _host;

    public DateOnly Today => _host.Today;

    public IReadOnlyCollection<OutgoingMessage> Sent => _host.Post.Sent;

    public static Task<CaseWorld> NorthamptonshireAsync(string today = "2026-01-05") => InAsync("northamptonshire", today);

    public static Task<CaseWorld> HillingdonAsync(string today = "2026-01-05") => InAsync("hillingdon", today);

    /// <summary>
    /// A world with a team and no case yet, at ten in the morning. The record in memory keeps the same rows, their JSON and their chain
    /// of hashes; on a database a scenario takes ten times as long, and every record keeps the same contract.
    /// </summary>
    public static async Task<CaseWorld> InAsync(string packId, string today, Action<IServiceCollection>? change = null, PackLibrary? packs = null, VirtualRecord record = VirtualRecord.Memory)
    {
        packs ??= PackLibrary.Shipped;
        var host = await VirtualHost.StartAsync(LondonTime.At(DateOnly.Parse(today), Morning), packs, record, change: ScenarioRuntimeAttribute.Chosen + change);
        await host.AddTeamAsync(packId);
        return new(host, packs.Current(packId, DateOnly.Parse(today))!.Pack);
    }

    /// <summary>Why people who usually should be there are not invited to a meeting.</summary>
    public static IReadOnlyList<PersonReason> LeftOut(params IReadOnlyList<string> people) => [.. people.Select(id => new PersonReason(id, "Does not wish to come."))];

    /// <summary>The working day on or after so many days from today.</summary>
    public DateOnly WorkingDayIn(int days) => Pack.Authority.WorkingCalendar().NextWorkingDay(Today.AddDays(days));

    public static DateOnly Day(string date) => DateOnly.Parse(date);

    /// <summary>Opens the case: referred today unless said, allocated to the worker.</summary>
    public async Task<Decision> OpenAsync(string? referredOn = null, string? workerId = "sw-1", params Circumstance[] circumstances)
    {
        var opened = new CaseOpened(
            referredOn is null ? Today : Day(referredOn),
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            workerId,
            circumstances,
            [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
        var decision = await _host.Register.OpenAsync(new(CaseId, Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await _host.SettleAsync();
        return decision;
    }

    /// <summary>An act that is accepted, or the test fails with the reasons.</summary>
    public async Task DoAsync(Act act, Actor? actor = null)
    {
        var decision = await TryAsync(act, actor);
        Assert.True(decision.Receipt is not null, $"{ActJson.TypeOf(act)} was refused on {Today}: {string.Join("; ", decision.Refusals)}");
    }

    /// <summary>An act that is refused at a field under a clause, and changes nothing.</summary>
    public async Task RefusedAsync(Act act, string field, string? clause = null, Actor? actor = null)
    {
        var before = await FileAsync();
        var decision = await TryAsync(act, actor);
        Assert.Null(decision.Receipt);
        Assert.Contains(decision.Refusals, refusal => refusal.Field == field && (clause is null || refusal.Clause == clause));
        Assert.All(decision.Refusals, refusal => Assert.True(
            refusal.Clause is null || Pack.Clauses.ContainsKey(refusal.Clause),
            $"'{refusal.Reason}' cites {refusal.Clause}, which {Pack.Reference} does not have."));
        Assert.Equal(before.Sequence, (await FileAsync()).Sequence);
    }

    /// <summary>An act that tells of a rule that was not kept: it is recorded with the breach of that clause, which a manager has to answer.</summary>
    public async Task<RecordedBreach> BreachAsync(Act act, string field, string clause, Actor? actor = null)
    {
        var decision = await TryAsync(act, actor);
        Assert.True(decision.Receipt is not null, $"{ActJson.TypeOf(act)} was refused on {Today}: {string.Join("; ", decision.Refusals)}");
        Assert.Contains(decision.Receipt.Breaches, breach => breach.Field == field && breach.Clause == clause);
        Assert.All(decision.Receipt.Breaches, breach => Assert.True(Pack.Clauses.ContainsKey(breach.Clause), $"'{breach.Rule}' cites {breach.Clause}, which {Pack.Reference} does not have."));
        var kept = (await FileAsync()).Breaches!.Last(breach => breach.Clause == clause);
        await DutyAsync(DutyKind.AnswerBreach, kept.Id);
        return kept;
    }

    /// <summary>An act that is accepted, with the reason why rules were not kept.</summary>
    public async Task DoBecauseAsync(Act act, string reason)
    {
        var decision = await _host.Register.RecordAsync(CaseId, new(null, OrdinaryCast.Worker, act) { BreachReason = reason }, default);
        await _host.SettleAsync();
        Assert.NotEmpty(decision.Receipt!.Breaches);
    }

    /// <summary>What the service finds or another authority tells by the exchange; it is accepted, or the test fails with the reasons.</summary>
    public async Task FoundAsync(Act act)
    {
        var decision = await _host.Register.RecordFindingAsync(CaseId, Guid.CreateVersion7(), act, default);
        Assert.True(decision.Receipt is not null, $"{ActJson.TypeOf(act)} was refused on {Today}: {string.Join("; ", decision.Refusals)}");
        await _host.SettleAsync();
    }

    public async Task<Decision> TryAsync(Act act, Actor? actor = null)
    {
        var decision = await _host.Register.RecordAsync(CaseId, new(null, actor ?? OrdinaryCast.Worker, act), default);
        await _host.SettleAsync();
        Assert.All(decision.Refusals, refusal => Words.ArePlain(refusal.Reason));
        Assert.All(decision.Receipt?.Breaches ?? [], breach => Words.ArePlain(breach.Rule));
        return decision;
    }

    /// <summary>Moves on to a day, at ten in the morning or the time given.</summary>
    public Task GoToAsync(string day, string? time = null) =>
        _host.AdvanceToAsync(LondonTime.At(Day(day), time is null ? Morning : TimeOnly.Parse(time)));

    /// <summary>Opens the case and lets the ordinary team bring it to an agreed plan that has not been circulated.</summary>
    public async Task ReachPlanAsync()
    {
        await OpenAsync();
        foreach (var kind in (DutyKind[])
                 [DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan])
        {
            await FulfilAsync(kind);
        }
    }

    /// <summary>Lets the ordinary team attend to a duty until it is done, day by day.</summary>
    public async Task FulfilAsync(DutyKind kind, string? subject = null, OrdinaryTeam? team = null)
    {
        for (var day = 0; day < 60; day++)
        {
            var view = await ViewAsync();
            var duty = view.Duties.FirstOrDefault(open => open.Duty.Kind == kind && (subject is null || open.Duty.Subject?.Text == subject));
            if (duty is null)
            {
                return;
            }

            var open = view.Duties.Select(entry => entry.Duty).ToList();
            var acts = new OrdinaryDay(duty.Duty, view.File, open, Pack, team ?? OrdinaryCast.Practitioners, _host.Clock.GetUtcNow()).Acts;
            foreach (var (actor, act) in acts)
            {
                await DoAsync(act, actor);
            }

            if (acts.Count == 0)
            {
                await _host.AdvanceToAsync(LondonTime.At(Today.AddDays(1), new(17, 30)));
            }
        }

        Assert.Fail($"{kind} {subject} was not done after 60 days.");
    }

    /// <summary>From the opening to a plan that is agreed, circulated and signed, by all or by all but the father; the interval is agreed too.</summary>
    public async Task ReachReviewAsync(bool allSign = true)
    {
        var team = allSign ? OrdinaryCast.Practitioners with { Objector = null } : OrdinaryCast.Practitioners;
        await OpenAsync();
        foreach (var kind in (DutyKind[])
                 [
                     DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting,
                     DutyKind.AgreePlan, DutyKind.CirculatePlan, DutyKind.GivePlanByHand,
                 ])
        {
            await FulfilAsync(kind);
        }

        foreach (var person in (ParticipantDetails[])[OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School])
        {
            await FulfilAsync(DutyKind.ObtainPlanReply, $"v1/{person.Id}", team);
        }

        await FulfilAsync(DutyKind.ObtainPlanReply, $"v1/{OrdinaryCast.Child.Id}");
        await FulfilAsync(DutyKind.AgreeReviewInterval);
    }

    /// <summary>A complete plan for the case as it stands, from today.</summary>
    public async Task<PlanContent> OrdinaryPlanAsync() => OrdinaryPlan.For(await FileAsync(), Pack, OrdinaryCast.Practitioners, Today);

    public async Task<CaseView> ViewAsync() => (await _host.Reader.FindAsync(CaseId, default))!;

    public async Task<CaseFile> FileAsync() => (await ViewAsync()).File;

    /// <summary>The open duty of a kind, or the test fails with those that are open.</summary>
    public async Task<Duty> DutyAsync(DutyKind kind, string? subject = null)
    {
        var duties = (await ViewAsync()).Duties.Select(view => view.Duty).ToList();
        var found = duties.FirstOrDefault(duty => duty.Kind == kind && (subject is null || duty.Subject?.Text == subject));
        Assert.True(found is not null, $"no duty {kind} {subject} on {Today}; open: {string.Join(", ", duties.Select(duty => duty.Key))}");
        return found;
    }

    public async Task NoDutyAsync(DutyKind kind, string? subject = null) =>
        Assert.DoesNotContain((await ViewAsync()).Duties, view => view.Duty.Kind == kind && (subject is null || view.Duty.Subject?.Text == subject));

    /// <summary>The messages to somebody, by the beginning of the address.</summary>
    public IReadOnlyList<OutgoingMessage> SentTo(string address) =>
        [.. Sent.Where(message => message.To is EmailDestination to && to.Address.StartsWith(address, StringComparison.Ordinal))];

    /// <summary>The notices posted about a duty so far, by key, in order.</summary>
    public async Task<IReadOnlyList<string>> NoticesAsync(DutyKind kind) =>
        [.. (await ViewAsync()).Timeline.OfType<TimelineNotice>()
            .Where(notice => notice.DutyKey.StartsWith($"{kind}", StringComparison.Ordinal))
            .OrderBy(notice => notice.At)
            .ThenBy(notice => notice.NoticeKey, StringComparer.Ordinal)
            .Select(notice => notice.NoticeKey)
            .Distinct()];

    /// <summary>Whatever a scenario did: nothing that the service wrote looks as if somebody had tampered with it.</summary>
    public async ValueTask DisposeAsync()
    {
        var found = new List<ProofFinding>();
        try
        {
            await _host.Services.GetRequiredService<IVirtualRuntime>().SettleAsync(default);
            await _host.Services.GetRequiredService<IRecordProof>().VerifyAsync(_host.Packs, documents: null, [], found.Add, default);
        }
        finally
        {
            await _host.DisposeAsync();
        }

        Assert.Empty(found);
    }
}
