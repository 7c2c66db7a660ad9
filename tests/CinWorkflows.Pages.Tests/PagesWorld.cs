using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Prerequisites;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages.Tests;

/// <summary>
/// The embedded host on a socket of this machine, with a team of the ordinary cast, at ten in the morning of 10 March 2026. Tests open cases on it by the
/// register, and go through its pages with browsers.
/// </summary>
public sealed class PagesWorld : IAsyncLifetime
{
    /// <summary>Stands for whoever keeps the service running, who is nobody of the directory.</summary>
    internal const string Administrator = "administrator";

    /// <summary>One other authority is reached by a link; its code is told by telephone.</summary>
    private const string Authorities = """{ "authorities": [{ "code": "E09000017", "name": "London Borough of Hillingdon", "contact": { "name": "Duty team", "email": "duty@hillingdon.example", "verifiedOn": "2026-03-01" } }] }""";

    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-pages-");

    private WebApplication _app = null!;

    private static readonly ParticipantDetails FormerWorker = new("former-1", ParticipantKind.Agency, "Toni Former", ReceivesPlan: false, "toni@hillingdon.example", "Hillingdon children’s services");

    private int _cases;

    internal static DateOnly Today { get; } = new(2026, 3, 10);

    internal T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "authorities.json"), Authorities);
        var packs = _folder.CreateSubdirectory("packs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "eastmere-1.0.json"), Path.Combine(packs.FullName, "eastmere-1.0.json"));
        _app = EmbeddedServer.Build(new(_folder.FullName, packs.FullName), "http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(new ShiftedClock(new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero))).AddSingleton<IDoctor, InventedDoctor>());
        await _app.StartAsync();
        var register = Get<IStaffRegister>();
        await register.SaveTeamAsync(new(OrdinaryCast.Team, "North team", "northamptonshire"), default);
        await register.SaveTeamAsync(new("team-2", "South team", "northamptonshire"), default);
        foreach (var member in OrdinaryCast.Staff())
        {
            await register.SaveStaffAsync(member, default);
        }

        await register.SaveStaffAsync(new("tm-9", "Dana Southern", "dana@council.example", "team-2", [Rules.Words.Role.TeamManager]), default);
        await register.SaveStaffAsync(new("sw-9", "Nat Elsewhere", "nat@council.example", "team-2", [Role.SocialWorker]), default);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A browser of somebody who has chosen to be a member of staff; of nobody yet where none is given.</summary>
    internal async Task<StaffBrowser> BrowserAsync(string? staffId = "sw-1")
    {
        var browser = new StaffBrowser(new(_app.Urls.First()));
        if (staffId == Administrator)
        {
            await browser.GetAsync($"{StaffPages.Home}/people");
            await browser.PressAsync("The administrator");
        }
        else if (staffId is not null)
        {
            await browser.GetAsync($"{StaffPages.Home}/people");
            await browser.PressAsync(Get<IStaffRegister>().StaffAsync(default).Result.Single(member => member.Id == staffId).Name, ("person", staffId));
        }

        return browser;
    }

    /// <summary>A case of the ordinary child, referred eight days ago, on which some acts were recorded by the worker.</summary>
    internal async Task<string> CaseAsync(params Act[] acts)
    {
        var caseId = $"CIN-{Interlocked.Increment(ref _cases)}";
        var opened = new CaseOpened(Today.AddDays(-8), OrdinaryCast.Child, OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]) { DuplicateReason = "Many invented cases have one invented child." };
        await TakenAsync(caseId, await Get<CaseRegister>().OpenAsync(new(caseId, "northamptonshire", Guid.NewGuid(), OrdinaryCast.Manager, opened), default));
        await DoAsync(caseId, OrdinaryCast.Worker, acts);
        return caseId;
    }

    /// <summary>A case whose first planning meeting was held four days ago.</summary>
    internal Task<string> PlanningCaseAsync() => CaseAsync(
        new AssessmentStarted(Today.AddDays(-7)),
        new AssessmentConcluded(Today.AddDays(-6), AssessmentOutcome.Section17Support, [OrdinaryCast.School.Id], Summary: "Robin is often hungry."),
        new AttendeesDiscussed(Today.AddDays(-6), [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id], ChildAttends: true, "Robin wishes to come.", [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]),
        new MeetingHeld("m-1", Today.AddDays(-4), [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id], "Robin said: I want breakfast.", OrdinaryCast.Worker.Id, Role.SocialWorker, new(MeetingPurpose.FirstPlanning, LondonTime.At(Today.AddDays(-4), new(16, 0)), LondonTime.At(Today.AddDays(-4), new(17, 0)), new("Family centre", "By bus", "With us", "After school"))));

    /// <summary>A case with a plan that is in force and was sent to everybody.</summary>
    internal async Task<string> PlannedCaseAsync()
    {
        var caseId = await PlanningCaseAsync();
        await DoAsync(
            caseId,
            OrdinaryCast.Worker,
            new PlanDrafted(1, Plan()),
            new ViewsOnPlanRecorded(1, OrdinaryCast.Mother.Id, "She wants help in the mornings."),
            new ViewsOnPlanRecorded(1, OrdinaryCast.Father.Id, "He agrees."),
            new PlanAgreed(1, Today, Plan()),
            new PlanCirculated(1, Today));
        return caseId;
    }

    /// <summary>A case of a child who has moved here from Hillingdon: the notice came three days ago, and nobody knows here since when the family lives here.</summary>
    internal async Task<string> ArrivedCaseAsync()
    {
        var caseId = $"CIN-{Interlocked.Increment(ref _cases)}";
        var opened = new CaseOpened(Today.AddDays(-3), new($"child-{caseId}", $"Noor Newcome {caseId[4..]}", null, ReceivesPlan: true), OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [Parent("mother", caseId, "Dee Newcome"), OrdinaryCast.School, FormerWorker])
        {
            DuplicateReason = "An invented child.",
            Transfer = new($"E09000017.X-{caseId}.1", "E09000017", Today.AddDays(-3), ResidentOn: null, TransferRisk.Raised, "The father may look for the family.", FormerWorker.Id),
        };
        await TakenAsync(caseId, await Get<CaseRegister>().OpenAsync(new(caseId, "northamptonshire", Guid.NewGuid(), OrdinaryCast.Manager, opened), default));
        return caseId;
    }

    /// <summary>A case of another child, with a mother and a father of its own: what is kept from him is kept on no other case.</summary>
    internal async Task<string> FamilyCaseAsync()
    {
        var caseId = $"CIN-{Interlocked.Increment(ref _cases)}";
        var opened = new CaseOpened(Today.AddDays(-8), new($"child-{caseId}", $"Ash Keeper {caseId[4..]}", null, ReceivesPlan: true), OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [Parent("mother", caseId, "Bo Keeper"), Parent("father", caseId, "Cal Keeper"), OrdinaryCast.School]) { DuplicateReason = "An invented child." };
        await TakenAsync(caseId, await Get<CaseRegister>().OpenAsync(new(caseId, "northamptonshire", Guid.NewGuid(), OrdinaryCast.Manager, opened), default));
        return caseId;
    }

    /// <summary>A case of a child of another name, held by the worker or by nobody, on which some acts were recorded by the worker.</summary>
    internal async Task<string> CaseOfAsync(string child, DateOnly referredOn, string? worker, params Act[] acts)
    {
        var caseId = $"CIN-{Interlocked.Increment(ref _cases)}";
        var opened = new CaseOpened(referredOn, new($"child-{caseId}", child, null, ReceivesPlan: true), OrdinaryCast.Team, worker, [], [OrdinaryCast.School]) { DuplicateReason = "An invented child." };
        await TakenAsync(caseId, await Get<CaseRegister>().OpenAsync(new(caseId, "northamptonshire", Guid.NewGuid(), OrdinaryCast.Manager, opened), default));
        await DoAsync(caseId, OrdinaryCast.Worker, acts);
        return caseId;
    }

    /// <summary>A case that begins with an act, under an authority's own pack.</summary>
    internal async Task<string> OpenAsync(Act begins, Actor by, string pack = "northamptonshire")
    {
        var caseId = $"CIN-{Interlocked.Increment(ref _cases)}";
        await TakenAsync(caseId, await Get<CaseRegister>().OpenAsync(new(caseId, pack, Guid.NewGuid(), by, begins), default));
        return caseId;
    }

    /// <summary>The same, held by the worker.</summary>
    internal Task<string> CaseOfAsync(string child, DateOnly referredOn, params Act[] acts) => CaseOfAsync(child, referredOn, OrdinaryCast.Worker.Id, acts);

    /// <summary>A case whose assessment took longer than it may, which a manager has to answer.</summary>
    internal async Task<string> LateCaseAsync(string child)
    {
        var caseId = await CaseOfAsync(
            child,
            Today.AddDays(-100),
            new AssessmentStarted(Today.AddDays(-10)),
            new AssessmentConcluded(Today, AssessmentOutcome.Section17Support, DelayReason: "The family was abroad and came back last week.", Summary: "They need help with routines."));
        Assert.Contains((await FileAsync(caseId)).Breaches ?? [], breach => breach.AnsweredOn is null);
        return caseId;
    }

    /// <summary>A case as its acts made it.</summary>
    internal async Task<CaseFile> FileAsync(string caseId) => (await Get<ICaseReader>().FileAsync(caseId, default))!;

    /// <summary>Records acts on a case, and waits until its workflow has taken them up.</summary>
    internal async Task DoAsync(string caseId, Actor actor, params Act[] acts)
    {
        foreach (var act in acts)
        {
            await TakenAsync(caseId, await Get<CaseRegister>().RecordAsync(caseId, new(Guid.NewGuid(), actor, act), default));
        }
    }

    /// <summary>Records what the service itself found on a case.</summary>
    internal async Task FindAsync(string caseId, Act found) =>
        await TakenAsync(caseId, await Get<CaseRegister>().RecordFindingAsync(caseId, Guid.NewGuid(), found, default));

    /// <summary>All acts of a case.</summary>
    internal async Task<IReadOnlyList<Act>> ActsAsync(string caseId) => [.. (await Get<ICaseReader>().ActsAsync(caseId, default)).Select(recorded => recorded.Act)];

    private static ParticipantDetails Parent(string part, string caseId, string name) => new($"{part}-{caseId}", ParticipantKind.Parent, $"{name} {caseId[4..]}", ReceivesPlan: true, HasParentalResponsibility: true);

    private async Task TakenAsync(string caseId, Decision decision)
    {
        Assert.True(decision.Receipt is not null, string.Join('\n', decision.Refusals));
        while ((await Get<ICaseReader>().FindAsync(caseId, default))?.TakenUp < decision.Receipt!.Sequence)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>A plan that has all that a plan needs.</summary>
    internal PlanContent Plan() => new()
    {
        HolderId = OrdinaryCast.Worker.Id,
        StartsOn = Today,
        ExpectedEndOn = Today.AddMonths(5),
        Needs = [new("n1", "Regular meals and sleep", "Family support twice a week")],
        Outcomes = [new("o1", "n1", "Robin eats breakfast and is at school on time", "School register: on time on four days of five", Today.AddMonths(2))],
        Actions = [new("a1", "o1", "Enrol Robin in the breakfast club", OrdinaryCast.Worker.Id, Today.AddDays(14))],
        Resources = ["A place in the breakfast club"],
        Contingency = "If Robin is absent for two days the school rings the social worker, who visits the same day.",
        Contacts = [new(OrdinaryCast.School.Id, "Sees Robin each morning", new Period(1, Unit.Weeks))],
        ReviewPoints = "At each review, against the school register.",
        VisitEvery = new Period(2, Unit.Weeks),
        Attested = [.. Get<PackLibrary>().Current("northamptonshire", Today)!.Pack.Plan.Checklist.Where(item => item.Field is null).Select(item => item.Id)],
    };
}
