using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Simulation;

/// <summary>Runs the whole life of one case on virtual time.</summary>
public sealed class CaseSimulation(VirtualHost host, PolicyPack pack, SimulatedCase simulated)
{
    public const string CaseId = "SIM-1";

    private const int DaysEarly = 3;
    private const int DaysLate = 6;
    private const int DaysToAnswer = 3;
    private const int MostActs = 1000;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(17, 30);

    private readonly WorkingCalendar _calendar = pack.Authority.WorkingCalendar();
    private readonly AttendingTeam _team = new(pack, OrdinaryCast.Practitioners with { PlanLength = simulated.PlanLength });
    private readonly List<string> _refused = [];
    private int _acts;

    /// <summary>The acts that were refused, and why.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>Opens the case and starts the assessment; of a child who comes from another authority only the first.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await host.AddTeamAsync(pack.Id, simulated.Team, cancellationToken);
        var opened = simulated.Opened(CaseId, pack);
        var decision = await host.Register.OpenAsync(new(CaseId, pack.Id, CommandId(), OrdinaryCast.Manager, opened), cancellationToken);
        Note(opened, decision);
        await host.SettleAsync(cancellationToken);
        if (!simulated.MovedIn)
        {
            await DoAsync(OrdinaryCast.Worker, new AssessmentStarted(simulated.StartsOn), cancellationToken);
        }
    }

    /// <summary>Does what the file of events says, and nothing else, until a day.</summary>
    public async Task FollowAsync(IReadOnlyList<StoryEvent> events, DateOnly until, CancellationToken cancellationToken)
    {
        foreach (var entry in events)
        {
            await host.AdvanceToAsync(LondonTime.At(entry.On, entry.At ?? Morning), cancellationToken);
            await DoAsync(entry.Actor ?? OrdinaryCast.Worker, entry.Act, cancellationToken);
        }

        await host.AdvanceToAsync(LondonTime.At(until, Evening), cancellationToken);
    }

    /// <summary>Lets an ordinary team attend to its duties, a little before they are due; one review is held late.</summary>
    public async Task LiveAsync(DateOnly until, CancellationToken cancellationToken)
    {
        while (host.Today < until && _refused.Count == 0 && _acts < MostActs && await host.Record.ReadAsync(CaseId, cancellationToken) is { File.Ending: null } sheet)
        {
            if (await HappensAsync(sheet.File, cancellationToken))
            {
                continue;
            }

            var acts = _team.ActsOn(sheet, host.Clock.GetUtcNow(), duty => AttendedOn(duty, sheet.File));
            foreach (var (actor, act) in acts)
            {
                await DoAsync(actor, act, cancellationToken);
            }

            if (acts.Count == 0)
            {
                await host.AdvanceToAsync(NextMoment(sheet), cancellationToken);
            }
        }

        await host.SettleAsync(cancellationToken);
    }

    /// <summary>What happens to the child without a duty that asks for it: arrangements are chosen once need was found, the family moves on its day.</summary>
    private async Task<bool> HappensAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if (simulated.Regime != RegimeKind.Ordinary && file is { CurrentAssessment.FoundNeed: true, Regime.Kind: RegimeKind.Ordinary })
        {
            await DoAsync(Decider(ApprovalKind.Regime), OrdinaryArrangements.Chosen(simulated.Regime, file, pack, host.Today), cancellationToken);
            return true;
        }

        if (simulated.MovesOutOn <= host.Today && file.TransfersOut.Count == 0)
        {
            await DoAsync(OrdinaryCast.Worker, simulated.Reported(CaseId, pack, host.Today), cancellationToken);
            return true;
        }

        if (AnsweredOn(file) <= host.Today)
        {
            foreach (var answer in SimulatedCase.Answers(file.OpenTransfer!.Id, host.Today))
            {
                await DoAsync(OrdinaryCast.Worker, answer, cancellationToken);
            }

            return true;
        }

        return false;
    }

    /// <summary>The day on which the other authority takes on a child who was offered to it; null where none is.</summary>
    private DateOnly? AnsweredOn(CaseFile file) =>
        file.OpenTransfer is { NotifiedOn: { } offered, AcceptedOn: null } ? _calendar.AddWorkingDays(offered, DaysToAnswer) : null;

    private Actor Decider(ApprovalKind decision) =>
        pack.Approvals.GetValueOrDefault(decision)?.Roles.Contains(Role.TeamManager) != false ? OrdinaryCast.Manager : OrdinaryCast.ServiceManager;

    /// <summary>The next moment at which the team attends to something, or something happens to the child.</summary>
    private DateTimeOffset NextMoment(CaseSheet sheet)
    {
        var now = host.Clock.GetUtcNow();
        return new[] { simulated.MovesOutOn, AnsweredOn(sheet.File) }.OfType<DateOnly>()
            .Select(day => LondonTime.At(day, Morning))
            .Where(moment => moment > now)
            .Append(_team.NextMoment(sheet, now, duty => AttendedOn(duty, sheet.File)))
            .Min();
    }

    private DateOnly AttendedOn(OpenDuty duty, CaseFile file) => duty.Duty switch
    {
        { Kind: DutyKind.HoldReview, Subject: ReviewSubject { Number: 2 }, Deadline.Due: var late } => _calendar.AddWorkingDays(late, DaysLate),
        { Kind: DutyKind.ConcludeAssessment } => _calendar.AddWorkingDays(simulated.StartsOn, DaysEarly),
        { Kind: DutyKind.VisitChild, Deadline.Due: var due } when _calendar.AddWorkingDays(due, -DaysEarly) <= file.Visits.LastOn => due,
        _ => _team.AttendedOn(duty),
    };

    private async Task DoAsync(Actor actor, Act act, CancellationToken cancellationToken)
    {
        Note(act, await host.Register.RecordAsync(CaseId, new(CommandId(), actor, act), cancellationToken));
        await host.SettleAsync(cancellationToken);
    }

    private void Note(Act act, Decision decision) =>
        _refused.AddRange(decision.Refusals.Select(refusal => $"{host.Today:yyyy-MM-dd} {ActJson.TypeOf(act)} refused: {refusal.Field}: {refusal.Reason}{(refusal.Clause is null ? "" : $" ({refusal.Clause})")}"));

    private Guid CommandId() => new(++_acts, 0, 0, new byte[8]);
}
