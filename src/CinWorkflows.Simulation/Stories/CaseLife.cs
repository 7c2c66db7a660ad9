using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation.InventedAuthority;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Simulation.Stories;

/// <summary>One case while its story is told: what may happen in it, on which day, and what the team does of itself meanwhile.</summary>
internal sealed class CaseLife(VirtualHost host, StoryTurns turns, CaseStory story, Family family, int number, DateOnly today)
{
    private const int LargestNumberOfActs = 400;

    private readonly PolicyPack _pack = host.Packs.Current(story.Team.PackId, today)!.Pack;
    private readonly FamilyWords _words = new(family, story.Need);
    private int _acts;

    public string CaseId { get; } = $"CIN-{number:000}";

    public Family Family => family;

    public FamilyNeed Need => story.Need;

    public InventedTeam Team => story.Team;

    public Actor Manager => Team.Manages;

    /// <summary>Who holds the case from the beginning: every other case is with the first of the team, so that one list is a full one; the rest go round.</summary>
    public Actor Worker { get; } = new(story.Team.Workers[number % 2 == 0 ? 0 : 1 + (number / 2 % (story.Team.Workers.Count - 1))].Id, Role.SocialWorker);

    /// <summary>The day up to which all stories are told.</summary>
    public DateOnly Today => today;

    /// <summary>The day in the story.</summary>
    public DateOnly Now => host.Today;

    private WorkingCalendar Calendar => _pack.Authority.WorkingCalendar();

    /// <summary>The working day so many working days before today; those ahead are counted below nought.</summary>
    public DateOnly Ago(int workingDays) => Calendar.AddWorkingDays(today, -workingDays);

    /// <summary>So many months before a day.</summary>
    public DateOnly MonthsBefore(DateOnly day, int months) => Calendar.PreviousWorkingDay(day.AddMonths(-months));

    /// <summary>So many working days after a day, or before it where below nought.</summary>
    public DateOnly After(DateOnly day, int workingDays) => Calendar.AddWorkingDays(day, workingDays);

    public string Words(string text) => _words.Of(text);

    /// <summary>Lets the days pass until one, at ten or the hour given.</summary>
    public Task GoToAsync(DateOnly day, int hour = 10) => turns.WaitAsync(LondonTime.At(day, new(hour, number % 60)));

    /// <summary>The case begins: the manager takes the referral.</summary>
    public async Task ReferAsync(DateOnly on, Actor? worker, Func<CaseOpened, CaseOpened>? change = null)
    {
        await GoToAsync(on, hour: 9);
        CaseOpened opened = new(on, family.Details(on), Team.Team.Id, worker?.Id, [], [family.Mother, family.Father, family.Age(on) < 0 ? family.Health : family.SchoolOn(on), .. family.Age(on) is >= 0 and < 5 ? [family.Health] : Array.Empty<ParticipantDetails>()]);
        var act = change?.Invoke(opened) ?? opened;
        await AcceptedAsync(act, await host.Register.OpenAsync(new(CaseId, Team.PackId, CommandId(), Manager, act), default));
    }

    public async Task DoAsync(Act act, Actor? actor = null, string? breachReason = null)
    {
        var told = _words.Of(act);
        await AcceptedAsync(told, await host.Register.RecordAsync(CaseId, new(CommandId(), actor ?? Worker, told) { BreachReason = breachReason }, default));
    }

    /// <summary>What business support records in the name of the worker.</summary>
    public async Task DoForWorkerAsync(Act act) =>
        await AcceptedAsync(act, await host.Register.RecordAsync(CaseId, new(CommandId(), Team.Supports, act) { RecordedFor = Worker.Id }, default));

    /// <summary>The team attends to its duties a little before they are due, but for those that it leaves alone, until the morning of a day.</summary>
    public async Task LiveAsync(DateOnly until, params IReadOnlyList<DutyKind> leaving)
    {
        var team = Attending();
        DateOnly AttendedOn(OpenDuty duty) => leaving.Contains(duty.Duty.Kind) ? DateOnly.MaxValue.AddDays(-30) : team.AttendedOn(duty);
        while (Now < until && await SheetAsync() is { File.Ending: null } sheet)
        {
            var acts = team.ActsOn(sheet, host.Clock.GetUtcNow(), AttendedOn);
            await DoAllAsync(acts);
            if (acts.Count == 0)
            {
                var (next, morning) = (team.NextMoment(sheet, host.Clock.GetUtcNow(), AttendedOn), LondonTime.At(until, new(9, number % 60)));
                await turns.WaitAsync(next < morning ? next : morning);
            }
        }
    }

    /// <summary>On a day, the team attends to a duty that is open then.</summary>
    public async Task AttendAsync(DutyKind kind, DateOnly on, string? objector = null, int hour = 10)
    {
        await GoToAsync(on, hour);
        var sheet = await SheetAsync();
        var open = sheet.Duties.Select(duty => duty.Duty).ToList();
        var acts = open.Where(duty => duty.Kind == kind)
            .Select(duty => new OrdinaryDay(duty, sheet.File, open, _pack, Practitioners with { Objector = objector }, host.Clock.GetUtcNow()).Acts)
            .FirstOrDefault(acts => acts.Count > 0)
            ?? throw new StoryBrokenOffException($"{Now:yyyy-MM-dd} nothing can be done about {kind}; open: {string.Join(", ", open.Select(duty => duty.Key))}");
        await DoAllAsync(acts);
    }

    public async Task<CaseFile> FileAsync() => (await SheetAsync()).File;

    /// <summary>A complete plan for the case as it stands, in the family's words.</summary>
    public async Task<PlanContent> PlanAsync() => OrdinaryPlan.For(await FileAsync(), _pack, Practitioners, Now);

    /// <summary>What is open, each with what becomes of it where the case ends now.</summary>
    public async Task<IReadOnlyList<OpenItemDecision>> LeftOpenAsync(string follows, string reasons) =>
        [.. OpenItems.On(await FileAsync(), _pack, Calendar, Now).Select(item => new OpenItemDecision(item.Id, follows, reasons))];

    private Task<CaseSheet> SheetAsync() => host.Record.ReadAsync(CaseId, default);

    private OrdinaryTeam Practitioners => new(Worker, Manager, Team.ManagesService);

    private AttendingTeam Attending() => new(_pack, Practitioners);

    private async Task DoAllAsync(IReadOnlyList<OrdinaryAct> acts)
    {
        foreach (var (actor, act) in acts)
        {
            await DoAsync(act, actor);
        }
    }

    private async Task AcceptedAsync(Act act, Decision decision)
    {
        if (decision.Receipt is null)
        {
            throw StoryBrokenOffException.Refused(Now, act, decision);
        }

        await host.WorkAsync();
    }

    private Guid CommandId() => ++_acts > LargestNumberOfActs
        ? throw new StoryBrokenOffException($"{Now:yyyy-MM-dd} the story goes round in a circle.")
        : new(number, (short)_acts, 0, new byte[8]);
}
