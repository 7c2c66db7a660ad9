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
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Takes commands. Each is checked against the case and its pack, stored with its own id, and only then made known to the case's
/// workflow; one that comes twice is recorded once; one that does not fit is refused with every reason and changes nothing.
/// </summary>
public sealed partial class CaseRegister(
    IActStore acts,
    IStaffDirectory staff,
    PackLibrary packs,
    AuthorityCalendars calendars,
    ISchoolTerms terms,
    IWorkflowClient workflows,
    TimeProvider clock,
    ILogger<CaseRegister> logger)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly CaseRelations _relations = new(staff);

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
    private static Refusal? ServiceOnly(Actor actor, Act act) => act switch
    {
        _ when actor.Id == Actor.Service.Id => new("actor.id", $"'{Actor.Service.Id}' is the service itself; act in your own name."),
        CaseOpened { Transfer.ByExchange: true } => new("act.transfer.byExchange", "only the service itself records what came by the exchange; leave it out."),
        ReceivingAuthorityAct { Number: not null } or FormerAuthorityAct { Number: not null } => new("act.number", "only the service itself records what came by the exchange; leave it out."),
        _ => null,
    };

    private async Task<Decision> DecideOpeningAsync(OpenCommand command, CancellationToken cancellationToken)
    {
        if (command.Act is not (CaseOpened or EpisodeAdopted))
        {
            return Decision.Refuse(new Refusal("act.type", "a case is begun by 'caseOpened' or 'episodeAdopted'."));
        }

        if (CaseIds.Fault(command.CaseId) is { } fault)
        {
            return Decision.Refuse(fault);
        }

        var today = LondonTime.Today(clock);
        if (packs.Current(command.PackId, today)?.Pack is not { } pack)
        {
            var known = string.Join(", ", packs.All.Select(entry => entry.Pack.Id).Distinct());
            return Decision.Refuse(new Refusal("packId", $"there is no pack '{command.PackId}' in force on {today:yyyy-MM-dd}; known: {known}."));
        }

        var blank = new CaseFile { CaseId = command.CaseId, Pack = pack.Reference, ReferredOn = default, Allocation = new("", null) };
        var decision = await DecideAsync(command.CaseId, new(command.Id, command.Actor, command.Act, command.At) { IdIsOfFinding = command.IdIsOfFinding }, blank, null, null, pack, cancellationToken);
        if (decision.Receipt is { } receipt)
        {
            await WakeAsync(receipt, start: true);
        }

        return decision;
    }

    private async Task<Decision> DecideAsync(string caseId, ActCommand command, CancellationToken cancellationToken)
    {
        if (BeginsACase(command.Act) is { } begins)
        {
            return Decision.Refuse(begins);
        }

        while (true)
        {
            if (await acts.FindAsync(caseId, cancellationToken) is not { } stored)
            {
                return Decision.NoSuchCase(caseId);
            }

            var pack = packs.Get(stored.File.Pack);
            var decision = await DecideAsync(caseId, command, stored.File, stored.ChildBornOn, stored.LastActAt, pack, cancellationToken);
            if (decision.IsLost)
            {
                continue;
            }

            if (decision.Receipt is { } receipt)
            {
                await WakeAsync(receipt, start: stored.File.Ending is not null);
            }

            return decision;
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

        if (!command.IdIsOfFinding && await SecondCaseAsync(caseId, command.Act, pack, cancellationToken) is { } second)
        {
            return Decision.Refuse(second);
        }

        if (command.IfSequence is { } expected && expected != file.Sequence)
        {
            return Decision.Overtake(file.Sequence);
        }

        var judged = await JudgeAsync(caseId, id, command, file, childBornOn, pack, cancellationToken);
        if (judged is not { Recorded: { } recorded, After: { } after })
        {
            return Decision.Refuse(judged.Refusals);
        }

        if (await acts.AppendAsync(recorded, after, cancellationToken))
        {
            span?.SetTag(ServiceTraces.ActNumber, recorded.Sequence);
            return Decision.Accept(new(caseId, id, recorded.Sequence, Repeated: false) { Breaches = recorded.Breaches });
        }

        return lastActAt is null
            ? Decision.Refuse(new Refusal("caseId", $"a case '{caseId}' exists already."))
            : Decision.Lost;
    }

    /// <summary>What an act on a case as it stands would become: what speaks against it, or what would be stored and the case after it.</summary>
    internal async Task<JudgedAct> JudgeAsync(
        string caseId,
        Guid id,
        ActCommand command,
        CaseFile file,
        DateOnly? childBornOn,
        PolicyPack pack,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var at = command.At ?? now;
        var desk = await DeskAsync(command.Actor, file, childBornOn, pack, cancellationToken) with
        {
            RecordedFor = command.RecordedFor,
            Past = command.Act.LooksBack ? [.. EffectiveActs.Of(await acts.HistoryAsync(caseId, cancellationToken)).Select(past => past.AsPast)] : [],
            RolesOf = await _relations.RolesAsync(command.Act.StaffReliedOn(file), cancellationToken),
            BreachReason = string.IsNullOrWhiteSpace(command.BreachReason) ? null : command.BreachReason,
        };
        List<Refusal> refusals =
        [
            .. OutOfProcedure.Refuse(command.Act, file, pack),
            .. at > now + ClockTolerance ? [new Refusal("at", "an act is recorded when it has happened; this time is in the future.")] : Array.Empty<Refusal>(),
            .. await _relations.RefuseAsync(command.Actor, command.Act, file, pack, desk.Today, cancellationToken),
            .. Version(command.Act, file),
            .. command.RecordedFor is null ? [] : await _relations.RefuseInTheNameOfAsync(command.RecordedFor, command.Act, file, pack, desk.Today, cancellationToken),
        ];
        if (refusals.Count == 0)
        {
            refusals.AddRange([.. AuthorityTable.Refuse(command.Act, desk), .. command.Act.Check(desk)]);
        }

        if (refusals.Count > 0)
        {
            return JudgedAct.Refused(refusals);
        }

        if (command.Act is EntriesCorrected or EntryConfirmed)
        {
            return new CorrectionJudgement(desk, await acts.HistoryAsync(caseId, cancellationToken), packs).Judge(Recorded([]), command.BreachReason);
        }

        var recorded = Recorded(Answerable(command.Act.Breaches(desk), command));
        if (Unconfirmed.Refuse(recorded, desk) is { Count: > 0 } waits)
        {
            return JudgedAct.Refused(waits);
        }

        var after = CaseProgress.After(command.Act, file, pack, recorded.Stamp);
        if (LateDuties.Of(command.Act, file, after, desk, LondonTime.DateOf(at)) is { Count: > 0 } late)
        {
            recorded = Recorded([.. recorded.Breaches, .. Answerable(late, command)]);
            after = CaseProgress.After(command.Act, file, pack, recorded.Stamp);
        }

        return JudgedAct.Fitting(recorded, after);

        RecordedAct Recorded(IReadOnlyList<Breach> breaches) =>
            new(caseId, file.Sequence + 1, id, command.Actor, at, now, pack.Reference, command.Act) { Breaches = breaches, RecordedFor = command.RecordedFor };
    }

    /// <summary>The desk at which somebody acts on a case today.</summary>
    internal async Task<CaseDesk> DeskAsync(Actor actor, CaseFile file, DateOnly? childBornOn, PolicyPack pack, CancellationToken cancellationToken) => new(
        file,
        pack,
        await calendars.AsOfNowAsync(pack.Authority, cancellationToken),
        LondonTime.Today(clock),
        actor,
        childBornOn,
        await terms.FindAsync(pack.Id, cancellationToken))
    {
        Relation = await _relations.OfAsync(actor, file, pack, LondonTime.Today(clock), cancellationToken),
    };

    /// <summary>Refuses somebody who is not on the directory, has left, or has not the role in which they act.</summary>
    internal Task<IReadOnlyList<Refusal>> RefuseActorAsync(Actor actor, PolicyPack pack, CancellationToken cancellationToken) =>
        _relations.RefuseActorAsync(actor, pack, LondonTime.Today(clock), cancellationToken);

    /// <summary>A child has one open case; a second one is opened with its reason only.</summary>
    private async Task<Refusal?> SecondCaseAsync(string caseId, Act act, PolicyPack pack, CancellationToken cancellationToken)
    {
        var (child, reason) = act switch
        {
            CaseOpened opened => (opened.Child, opened.DuplicateReason),
            EpisodeAdopted adopted => (adopted.Child, adopted.DuplicateReason),
            _ => (null, null),
        };
        if (child is null || !string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        var open = (await acts.FindOpenCasesAsync(pack.Id, child, cancellationToken)).Where(other => other != caseId).ToList();
        return open.Count == 0
            ? null
            : new("act.child", $"another case is open for this child: {string.Join(", ", open)}. Record there; or say in 'duplicateReason' why there are two.");
    }

    private static IReadOnlyList<Breach> Answerable(IEnumerable<Breach> breaches, ActCommand command) =>
        [.. breaches.Select(breach => breach with { AnswerableId = breach.AnswerableId ?? command.RecordedFor ?? command.Actor.Id, Reason = command.BreachReason ?? breach.Reason })];

    /// <summary>A case goes on only under a version that this host knows.</summary>
    private IEnumerable<Refusal> Version(Act act, CaseFile file)
    {
        if (act is PackMigrated migrated && packs.Find(file.Pack.Id, migrated.Version) is null)
        {
            var known = packs.All.Where(entry => entry.Pack.Id == file.Pack.Id).Select(entry => entry.Pack.Version);
            yield return new("version", $"there is no version '{migrated.Version}' of pack '{file.Pack.Id}'; known: {string.Join(", ", known)}.");
        }
    }

    /// <summary>
    /// Starts the workflow where it does not run, and tells it, also where the caller has hung up. The act is on the record whatever
    /// becomes of this: what is lost here is made good by the reconciliation.
    /// </summary>
    /// <param name="receipt">The act.</param>
    /// <param name="start">True where the workflow may not run: of a case that begins, or whose workflow came to its end.</param>
    private async Task WakeAsync(ActReceipt receipt, bool start)
    {
        try
        {
            if (start)
            {
                await workflows.ScheduleAsync(nameof(ChildInNeedCase), new CaseStart(receipt.CaseId), new(receipt.CaseId), CancellationToken.None);
            }

            await workflows.RaiseEventAsync(receipt.CaseId, ActRecorded.EventName, new ActRecorded(receipt.Sequence), CancellationToken.None);
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
