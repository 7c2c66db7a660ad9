using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Memory;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>
/// The API over a real record that two authorities share: a person for each role, and for each of them a case of their own, of their
/// team, of another team, of the other authority, and two that are restricted. Each case has a document, a transfer with its link, a duty of each person's own, and
/// a message that failed; each workflow has stopped.
/// </summary>
internal sealed class TwoAuthorities : IAsyncDisposable
{
    public const string Northamptonshire = "northamptonshire";

    private static readonly byte[] Content = "%PDF-1.7 made up"u8.ToArray();

    private readonly PlayedTenant _tenant;

    private TwoAuthorities(ApiHost host, PlayedTenant tenant) => (Host, _tenant) = (host, tenant);

    public ApiHost Host { get; }

    /// <summary>Who has which roles of a case; who only keeps the service running has none.</summary>
    public static IReadOnlyDictionary<AccessRole, Role[]> RolesOf { get; } = new Dictionary<AccessRole, Role[]>
    {
        [AccessRole.Worker] = [Role.SocialWorker],
        [AccessRole.Manager] = [Role.TeamManager],
        [AccessRole.ServiceManager] = [Role.ServiceManager],
        [AccessRole.BusinessSupport] = [Role.BusinessSupport],
        [AccessRole.Administrator] = [],
        [AccessRole.PracticeLead] = [],
        [AccessRole.DataProtectionOfficer] = [],
        [AccessRole.Integration] = [Role.Integration],
    };

    public static async Task<TwoAuthorities> StartAsync(PlayedTenant tenant, Action<IServiceCollection>? change = null, bool signsIn = true)
    {
        var host = await ApiHost.StartAsync(signIn: signsIn ? tenant.Settings : null, change: services =>
        {
            services.AddMemoryRecord();
            change?.Invoke(services);
        });
        var world = new TwoAuthorities(host, tenant);
        await world.DirectoryAsync();
        foreach (var role in RolesOf.Keys)
        {
            await world.CaseAsync(Own(role), "team-2", Person(role), Northamptonshire);
        }

        await world.CaseAsync("C-team", "team-1", "sw-9", Northamptonshire);
        await world.CaseAsync("C-other", "team-2", "sw-9", Northamptonshire);
        await world.CaseAsync("C-far", "team-9", "sw-9", "hillingdon");
        await world.DoAsync(await world.CaseAsync("C-closed", "team-1", "sw-9", Northamptonshire), new CaseRestricted(["sw-9"], "The father works for the council."));
        await world.DoAsync(await world.CaseAsync("C-named", "team-2", "sw-9", Northamptonshire), new CaseRestricted([.. RolesOf.Keys.Select(Person)], "The father works for the council."));
        var stopped = (await world.Get<ICaseRoll>().ReadAsync(null, 100, null, default)).Select(found => new InstanceStatus { Name = "ChildInNeedCase", InstanceId = found.CaseId, Status = RuntimeStatus.Failed, CreatedAt = ApiHost.Now, LastUpdatedAt = ApiHost.Now });
        host.Workflows.Setup(client => client.QueryAsync(It.IsAny<InstanceQuery>(), It.IsAny<CancellationToken>())).Returns(() => stopped.ToAsyncEnumerable());
        return world;
    }

    public static string Person(AccessRole role) => $"p-{role}";

    public static string Own(AccessRole role) => $"C-own-{role}";

    /// <summary>The cases as somebody in a role stands to them, in the order of the table's columns.</summary>
    public static IReadOnlyList<string> Columns(AccessRole role) => [Own(role), "C-team", "C-other", "C-far", "C-closed", "C-named"];

    public string Token(AccessRole role) =>
        role == AccessRole.Integration ? _tenant.Application(Person(role), role.ToString()) : _tenant.Person(Person(role), role.ToString());

    public Task<Answer> SendAsync(HttpMethod method, string path, AccessRole role, string? body = null, string? contentType = null) =>
        SendAsync(method, path, Token(role), body, contentType);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string token, string? body, string? contentType)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = new(contentType ?? "application/json");
            request.Headers.Add("Document-Title", "Letter");
        }

        using var response = await Host.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>A case as acts made it, without the checks of the register.</summary>
    public async Task<CaseFile> CaseAsync(string caseId, string teamId, string workerId, string packId)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == packId).Pack.Reference;
        var stored = await Get<IDocumentStore>().PutAsync(new(caseId, "doc-1"), new MemoryStream(Content), "application/pdf", default);
        var file = new CaseFile { CaseId = caseId, Pack = pack, ReferredOn = default, Allocation = new("", null) };
        file = await DoAsync(file, new CaseOpened(new(2026, 3, 2), new($"child-{caseId}", "Alex Example", new DateOnly(2015, 6, 1), ReceivesPlan: true), teamId, workerId, []));
        file = await DoAsync(file, new DocumentAttached("doc-1", "Letter", DocumentKind.Other, "application/pdf", stored.Length, stored.Sha256));
        file = await DoAsync(file, new MoveReported("T-1", new(2026, 3, 9), "E09000017", new(2026, 3, 9), HasMoved: true, RecentMoves: 1));
        await Get<ITransferLinkBook>().IssueAsync(new($"link-{caseId}", caseId, "T-1", "E09000017", ApiHost.Now, "sw-9", ApiHost.Now.AddDays(30)), [], default);
        await Get<ICaseRecord>().PublishAsync(new(caseId, file.Sequence, ApiHost.Now, [.. RolesOf.Keys.Select(role => new OpenDuty(DutyOf(role), ApiHost.Now, ApiHost.Now, file.Sequence))], []), default);
        var order = new MessageOrder($"m/{caseId}", caseId, MessageKind.Notice, new("sw-9", IsStaff: true), "HoldReview");
        await Get<IOutbox>().QueueAsync([order], ApiHost.Now, default);
        await Get<IOutbox>().RecordAttemptAsync(order.Key, new(ApiHost.Now, new(DeliveryState.Failed, null, "noRoute")), default);
        return file;
    }

    public async Task<CaseFile> DoAsync(CaseFile file, Act act)
    {
        var (sequence, actor) = (file.Sequence + 1, new Actor("sw-9", Role.SocialWorker));
        var after = act.ApplyTo(file, new(sequence, actor, ApiHost.Now)) with { Sequence = sequence };
        Assert.True(await Get<IActStore>().AppendAsync(new(file.CaseId, sequence, Guid.NewGuid(), actor, ApiHost.Now, ApiHost.Now, file.Pack, act), after, default));
        return after;
    }

    /// <summary>Ends the cases of a role's columns, and proposes to destroy each: those of the first column under number 1.</summary>
    public async Task EndedAsync(AccessRole role)
    {
        foreach (var caseId in Columns(role))
        {
            if ((await Get<IActStore>().FindAsync(caseId, default))!.File is { Ending: null } open)
            {
                await DoAsync(open, new CaseOpenedInError("Another child."));
                await Get<IDestructionBook>().AddAsync(
                    new()
                    {
                        Authority = open.Pack.Id,
                        State = DestructionState.Proposed,
                        Reason = "The time is over.",
                        ProposedBy = "dpo-9",
                        ProposedAt = ApiHost.Now,
                        Cases = [new() { CaseId = caseId, EndedOn = new(2026, 3, 2), KeptUntil = new(2029, 3, 2), Line = "x", Schedule = open.Pack.ToString(), Source = "x" }],
                    },
                    default);
            }
        }
    }

    public static Duty DutyOf(AccessRole role)
    {
        var subject = DutySubject.Of(DutyKind.CompleteAction, $"a-{role}");
        return new(Duty.KeyOf(DutyKind.CompleteAction, subject), DutyKind.CompleteAction, subject, Role.SocialWorker, Person(role), "N6", new(new(2026, 3, 16), "firstMeeting", "N6", "the meeting", new(2026, 3, 2), new Period(10, Unit.WorkingDays), Counting.AfterAnchor, []), Warning: null);
    }

    private async Task DirectoryAsync()
    {
        var register = Get<IStaffRegister>();
        foreach (var (team, pack) in new[] { ("team-1", Northamptonshire), ("team-2", Northamptonshire), ("team-3", Northamptonshire), ("team-9", "hillingdon") })
        {
            await register.SaveTeamAsync(new(team, team, pack), default);
        }

        foreach (var (role, roles) in RolesOf)
        {
            await register.SaveStaffAsync(new(Person(role), "Kim Example", "kim@example.org", role is AccessRole.ServiceManager or AccessRole.Integration ? "team-3" : "team-1", roles) { Arrangements = new() { DataProtectionOfficer = role == AccessRole.DataProtectionOfficer } }, default);
        }

        await register.SaveStaffAsync(new("sw-9", "Sam Example", "sam@example.org", "team-2", [Role.SocialWorker]), default);
    }
}
