using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
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
public sealed class CaseSimulation(VirtualHost host, PolicyPack pack, DateOnly assessmentStart)
{
    public const string CaseId = "SIM-1";

    private const int DaysEarly = 3;
    private const int DaysLate = 6;
    private const int MostActs = 1000;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(17, 30);

    private readonly WorkingCalendar _calendar = pack.Authority.WorkingCalendar();
    private readonly AttendingTeam _team = new(pack, OrdinaryCast.Practitioners);
    private readonly List<string> _refused = [];
    private int _acts;

    /// <summary>The acts that were refused, and why.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>Opens the case and starts the assessment.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await host.AddTeamAsync(pack.Id, cancellationToken: cancellationToken);
        var opened = new CaseOpened(
            assessmentStart,
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            OrdinaryCast.Worker.Id,
            [],
            [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
        var decision = await host.Register.OpenAsync(new(CaseId, pack.Id, CommandId(), OrdinaryCast.Manager, opened), cancellationToken);
        Note(opened, decision);
        await host.SettleAsync(cancellationToken);
        await DoAsync(OrdinaryCast.Worker, new AssessmentStarted(assessmentStart), cancellationToken);
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
            var acts = _team.ActsOn(sheet, host.Clock.GetUtcNow(), AttendedOn);
            foreach (var (actor, act) in acts)
            {
                await DoAsync(actor, act, cancellationToken);
            }

            if (acts.Count == 0)
            {
                await host.AdvanceToAsync(_team.NextMoment(sheet, host.Clock.GetUtcNow(), AttendedOn), cancellationToken);
            }
        }

        await host.SettleAsync(cancellationToken);
    }

    private DateOnly AttendedOn(OpenDuty duty) => duty.Duty switch
    {
        { Kind: DutyKind.HoldReview, Subject: ReviewSubject { Number: 2 }, Deadline.Due: var late } => _calendar.AddWorkingDays(late, DaysLate),
        { Kind: DutyKind.ConcludeAssessment } => _calendar.AddWorkingDays(assessmentStart, DaysEarly),
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
