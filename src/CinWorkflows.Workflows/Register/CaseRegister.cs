using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Takes commands. Each is checked against the case and its pack, stored with its own id, and only then made known to the case's
/// workflow; one that comes twice is recorded once; one that does not fit is refused with every reason and changes nothing.
/// </summary>
public sealed partial class CaseRegister(
    IActStore acts,
    ICaseRecord record,
    IStaffDirectory staff,
    PackLibrary packs,
    AuthorityCalendars calendars,
    ISchoolTerms terms,
    IWorkflowClient workflows,
    TimeProvider clock,
    ILogger<CaseRegister> logger)
{
    private readonly CaseTurns _turns = new();

    /// <summary>Holds acts against cases.</summary>
    internal ActJudging Judging { get; } = new(acts, record, staff, packs, calendars, terms, clock);

    /// <summary>Opens a case, or takes one over, and starts its workflow.</summary>
    /// <param name="command">The command; its act opens or adopts a case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Decision> OpenAsync(OpenCommand command, CancellationToken cancellationToken) =>
        ServiceOnly(command.Actor, command.Act) is { } refusal ? Task.FromResult(Decision.Refuse(refusal)) : DecideOpeningAsync(command, cancellationToken);

    /// <summary>Opens a case for a child whom another authority offers by the exchange.</summary>
    /// <param name="caseId">The case's id, made from the transfer's.</param>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="id">The message's own id, by which the case is opened once.</param>
    /// <param name="act">The opening.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal Task<Decision> OpenFindingAsync(string caseId, string packId, Guid id, CaseOpened act, CancellationToken cancellationToken) =>
        DecideOpeningAsync(new(caseId, packId, id, Actor.Service, act) { IdIsOfFinding = true }, cancellationToken);

    /// <summary>Records an act on a case and wakes its workflow.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="command">The act, its actor and the command's own id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Decision> RecordAsync(string caseId, ActCommand command, CancellationToken cancellationToken) =>
        OutOfPlace(command) is { } refusal ? Task.FromResult(Decision.Refuse(refusal)) : DecideAsync(caseId, command, cancellationToken);

    /// <summary>
    /// Records what the service itself found: a message undelivered, a meeting changed in its calendar, a pack kept. No door calls it:
    /// whoever acts over one acts in their own name, by <see cref="RecordAsync"/>.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="id">The finding's own id, by which it is recorded once.</param>
    /// <param name="act">What was found.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Decision> RecordFindingAsync(string caseId, Guid id, Act act, CancellationToken cancellationToken) =>
        DecideAsync(caseId, new(id, Actor.Service, act) { IdIsOfFinding = true }, cancellationToken);

    /// <summary>Records what somebody without an account here said over a link.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="id">The id of the form: sent again as it was, it is recorded once; sent again with another answer, it is refused.</param>
    /// <param name="answer">What they said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal Task<Decision> RecordAnswerAsync(string caseId, Guid id, ReceivingAuthorityAct answer, CancellationToken cancellationToken) =>
        DecideAsync(caseId, new(id, Actor.Service, answer), cancellationToken);

    /// <summary>Refuses what nobody records on a case that exists: an act that begins one, and what only the service itself records.</summary>
    internal static Refusal? OutOfPlace(ActCommand command) => BeginsACase(command.Act) ?? ServiceOnly(command.Actor, command.Act);

    private static Refusal? BeginsACase(Act act) =>
        act is CaseOpened or EpisodeAdopted ? new("act.type", "this act begins a case; the case exists already.") : null;

    /// <summary>Refuses what only the service itself records: in its own name, and what comes by the exchange.</summary>
    internal static Refusal? ServiceOnly(Actor actor, Act act) => act switch
    {
        _ when actor.Id == Actor.Service.Id => new("actor.id", $"'{Actor.Service.Id}' is the service itself; act in your own name."),
        CaseOpened { Transfer.ByExchange: true } => new("act.transfer.byExchange", "only the service itself records what came by the exchange; leave it out."),
        ReceivingAuthorityAct { Number: not null } or FormerAuthorityAct { Number: not null } => new("act.number", "only the service itself records what came by the exchange; leave it out."),
        _ => null,
    };

    /// <summary>The pack under which a command begins a case; what speaks against any case that it would begin, where there is none.</summary>
    internal (PolicyPack? Pack, Refusal? Refusal) PackFor(OpenCommand command)
    {
        if (command.Act is not (CaseOpened or EpisodeAdopted))
        {
            return (null, new("act.type", "a case is begun by 'caseOpened' or 'episodeAdopted'."));
        }

        if (CaseIds.Fault(command.CaseId) is { } fault)
        {
            return (null, fault);
        }

        var today = LondonTime.Today(clock);
        if (packs.Current(command.PackId, today)?.Pack is { } pack)
        {
            return (pack, null);
        }

        var known = string.Join(", ", packs.All.Select(entry => entry.Pack.Id).Distinct());
        return (null, new("packId", $"there is no pack '{command.PackId}' in force on {today:yyyy-MM-dd}; known: {known}."));
    }

    /// <summary>A case of which nothing is recorded yet.</summary>
    internal static CaseFile Blank(string caseId, PolicyPack pack) => new() { CaseId = caseId, Pack = pack.Reference, ReferredOn = default, Allocation = new("", null) };

    private async Task<Decision> DecideOpeningAsync(OpenCommand command, CancellationToken cancellationToken)
    {
        var (found, refusal) = PackFor(command);
        if (found is not { } pack)
        {
            return Decision.Refuse(refusal!);
        }

        var decision = await DecideAsync(command.CaseId, new(command.Id, command.Actor, command.Act, command.At) { IdIsOfFinding = command.IdIsOfFinding }, Blank(command.CaseId, pack), null, null, pack, cancellationToken);
        if (decision.Receipt is { } receipt)
        {
            await WakeAsync(receipt, command.Act, mayNotRun: true);
        }

        return decision;
    }

    private async Task<Decision> DecideAsync(string caseId, ActCommand command, CancellationToken cancellationToken)
    {
        if (BeginsACase(command.Act) is { } begins)
        {
            return Decision.Refuse(begins);
        }

        var (decision, hasEnded) = await DecideInTurnAsync(caseId, command, cancellationToken);
        if (decision.Receipt is { } receipt)
        {
            await WakeAsync(receipt, command.Act, mayNotRun: hasEnded);
        }

        return decision;
    }

    /// <returns>The decision, and whether the case had ended before.</returns>
    private async Task<(Decision Decision, bool HasEnded)> DecideInTurnAsync(string caseId, ActCommand command, CancellationToken cancellationToken)
    {
        using var turn = await _turns.TakeAsync(caseId, cancellationToken);
        while (true)
        {
            if (await acts.FindAsync(caseId, cancellationToken) is not { } stored)
            {
                return (Decision.NoSuchCase(caseId), false);
            }

            var pack = packs.Get(stored.File.Pack);
            var decision = await DecideAsync(caseId, command, stored.File, stored.ChildBornOn, stored.LastActAt, pack, cancellationToken);
            if (!decision.IsLost)
            {
                return (decision, stored.File.Ending is not null);
            }
        }
    }

    private async Task<Decision> DecideAsync(
        string caseId,
        ActCommand command,
        CaseFile file,
        DateOnly? childBornOn,
        DateTimeOffset? lastActAt,
        PolicyPack pack,
        CancellationToken cancellationToken)
    {
        using var span = ServiceTraces.Act(caseId, command.Act.GetType().Name);
        var now = clock.GetUtcNow();
        var id = command.Id ?? NewId(now);
        if (await acts.FindActAsync(id, cancellationToken) is { } before)
        {
            return before.CaseId == caseId && command.IsRecordedAs(before)
                ? Decision.Accept(new(caseId, id, before.Sequence, Repeated: true) { Breaches = before.Breaches })
                : Decision.Refuse(new Refusal("id", "this command id was used for another act, which stands as it was recorded; nothing of this one is. Give each command an id of its own."));
        }

        if (command.IfSequence is { } expected && expected != file.Sequence)
        {
            return Decision.Overtake(file.Sequence);
        }

        var judged = await Judging.JudgeAsync(caseId, id, command, file, childBornOn, pack, cancellationToken);
        if (judged is not { Recorded: { } recorded, After: { } after })
        {
            return Decision.Refuse(judged.Refusals);
        }

        if (await acts.AppendAsync(recorded, after, cancellationToken))
        {
            span?.SetTag(ServiceTraces.ActNumber, recorded.Sequence);
            return Decision.Accept(new(caseId, id, recorded.Sequence, Repeated: false) { Breaches = recorded.Breaches });
        }

        return lastActAt is null ? Decision.Taken(caseId) : Decision.Lost;
    }

    /// <summary>
    /// Starts the workflow where it does not run, and tells it, also where the caller has hung up. The act is on the record whatever
    /// becomes of this: what is lost here is made good by the reconciliation. A command that comes again starts nothing: its workflow
    /// may have taken the act up, and come to its end, long ago.
    /// </summary>
    /// <param name="receipt">What was recorded.</param>
    /// <param name="act">The act.</param>
    /// <param name="mayNotRun">Whether the workflow may not run: of a case that begins, or whose workflow came to its end.</param>
    private async Task WakeAsync(ActReceipt receipt, Act act, bool mayNotRun)
    {
        try
        {
            if (mayNotRun && !receipt.Repeated)
            {
                await workflows.ScheduleAsync(nameof(ChildInNeedCase), new CaseStart(receipt.CaseId), new(receipt.CaseId), CancellationToken.None);
            }

            var news = new ActRecorded(receipt.Sequence);
            await (act.IsUrgent
                ? workflows.RaiseUrgentEventAsync(receipt.CaseId, ActRecorded.EventName, news, CancellationToken.None)
                : workflows.RaiseEventAsync(receipt.CaseId, ActRecorded.EventName, news, CancellationToken.None));
        }
        catch (Exception failure)
        {
            // Whatever went wrong, the act is recorded and the caller has to hear so.
            LogNotWoken(logger, receipt.CaseId, receipt.Sequence, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Act {Sequence} of case {CaseId} is recorded, but its workflow could not be told ({ErrorType}). It is told again by the reconciliation.")]
    private static partial void LogNotWoken(ILogger logger, string caseId, long sequence, string errorType);

    private static Guid NewId(DateTimeOffset now)
    {
        Span<byte> random = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(random);
        BitConverter.TryWriteBytes(random, now.UtcTicks);
        return new(random);
    }
}
