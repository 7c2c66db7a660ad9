using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>Holds acts against cases: who acts, whether it fits, which rules it did not keep, and what becomes of the case.</summary>
internal sealed class ActJudging(
    IActStore acts,
    ICaseRecord record,
    IStaffDirectory staff,
    PackLibrary packs,
    AuthorityCalendars calendars,
    ISchoolTerms terms,
    TimeProvider clock)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan OfTheSameDay = TimeSpan.FromHours(24);

    /// <summary>How many years ago something may have been done: longer than a childhood.</summary>
    private const int LongestAgo = 25;

    private readonly CaseRelations _relations = new(staff);

    private readonly RestrictedMatch _restricted = new(acts, staff, clock);

    private readonly CasesNamed _cases = new(acts, new CaseRelations(staff));

    private readonly OutsidersNamed _outsiders = new(staff);

    /// <summary>
    /// What an act on a case as it stands would become: what speaks against it, or what would be stored and the case after it. Whoever raises something on
    /// a case that they may not read is told of no fact of it.
    /// </summary>
    public async Task<JudgedAct> JudgeAsync(
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
        var history = new Lazy<Task<IReadOnlyList<RecordedAct>>>(() => acts.HistoryAsync(caseId, cancellationToken));
        IReadOnlyList<PastAct> before = command.Act.LooksBack || command.Act.HasHappened || MayDecide(command.Actor, pack) ? [.. EffectiveActs.Of(await history.Value).Select(past => past.AsPast)] : [];
        var desk = await DeskAsync(command.Actor, file, childBornOn, pack, cancellationToken) with
        {
            RecordedFor = command.RecordedFor,
            DoneAt = at,
            Now = now,
            Past = before,
            RolesOf = await _relations.RolesAsync(command.Act.StaffReliedOn(file).Select(named => named.Id), cancellationToken),
            DataProtectionOfficers = await _relations.DataProtectionOfficersAsync(command.Act.StaffReliedOn(file).Select(named => named.Id), LondonTime.Today(clock), cancellationToken),
            RelationsOf = await _relations.OfNamedAsync([.. command.Act.StaffNamed, .. command.Act.StaffReliedOn(file)], file, before, pack, LondonTime.Today(clock), cancellationToken),
            BreachReason = string.IsNullOrWhiteSpace(command.BreachReason) ? null : command.BreachReason,
        };
        var judged = await HoldAsync(caseId, id, command, desk, history, cancellationToken);
        return judged.Refusals.Count > 0 && UnseenCase.Is(command, desk)
            ? JudgedAct.Refused(UnseenCase.Told(judged.Refusals, await OfAnyCaseAsync(command, desk, cancellationToken)))
            : judged;
    }

    /// <summary>The act against everything that its case holds.</summary>
    private async Task<JudgedAct> HoldAsync(string caseId, Guid id, ActCommand command, CaseDesk desk, Lazy<Task<IReadOnlyList<RecordedAct>>> history, CancellationToken cancellationToken)
    {
        var (file, pack, now, at) = (desk.File, desk.Pack, desk.Now!.Value, desk.DoneAt!.Value);
        List<Refusal> refusals =
        [
            .. OutOfProcedure.Refuse(command.Act, file, pack),
            .. OutOfTime(at, now),
            .. WhenDone(command, file, at, now),
            .. await _relations.RefuseAsync(command.Actor, command.Act, file, pack, desk.Today, cancellationToken),
            .. Version(command.Act, file, pack),
            .. await _cases.RefuseAsync(command.Act, command.Actor, pack, desk.Today, cancellationToken),
            .. !command.IdIsOfFinding && await SecondCase.RefuseAsync(Recorded([]), file, pack, acts, _restricted, cancellationToken) is { } second ? [second] : Array.Empty<Refusal>(),
            .. command.RecordedFor is null ? [] : await _relations.RefuseInTheNameOfAsync(command.RecordedFor, command.Act, file, pack, desk.Today, cancellationToken),
        ];
        if (refusals.Count == 0)
        {
            refusals.AddRange([.. AuthorityTable.Refuse(command.Act, desk), .. command.Act.Check(desk), .. AuthorityEventGates.Refuse(command.Act, desk), .. RecordedTwice.Refuse(command.Act, desk)]);
            refusals.AddRange((await _outsiders.RefuseAsync(command.Act, file, command.Actor, pack, () => history.Value, cancellationToken)).Where(outsider => refusals.TrueForAll(refusal => refusal.Field != outsider.Field)).ToList());
            refusals.AddRange(SayingNothing(command).Where(text => refusals.TrueForAll(refusal => refusal.Field != text.Field)).ToList());
        }

        if (refusals.Count > 0)
        {
            return JudgedAct.Refused([.. refusals, .. RefusedDanger.Cure(command.Act)]);
        }

        if (command.Act is EntriesCorrected or EntryConfirmed)
        {
            var steps = (await record.ReadAsync(caseId, cancellationToken)).Steps;
            var judged = new CorrectionJudgement(desk, await history.Value, packs, steps).Judge(Recorded([]), command.BreachReason);
            return judged is { Recorded: { } corrected, After: { } put } && await SecondCase.RefuseCorrectionAsync(corrected, file, put, pack, acts, _restricted, cancellationToken) is { } both
                ? JudgedAct.Refused([both])
                : judged;
        }

        var recorded = Recorded(Answerable([.. command.Act.Breaches(desk), .. KnowsAnyway.Breaches(command.Act, desk), .. AuthorityEventGates.Breaches(command.Act, desk)], command));
        if (Unconfirmed.Refuse(recorded, desk) is { Count: > 0 } waits)
        {
            return JudgedAct.Refused(waits);
        }

        var kept = CaseProgress.After(command.Act, file, pack, recorded.Stamp with { Breaches = [] });
        var standing = desk with { File = kept, Relation = file.Sequence == 0 ? await _relations.OfAsync(command.Actor, kept, pack, desk.Today, cancellationToken) : desk.Relation };
        recorded = Recorded([.. recorded.Breaches, .. Answerable(UnseenRestrictions.Breaches(file, standing), command)]);
        var done = LateDuties.AskForSteps(command.Act, pack) ? (await record.ReadAsync(caseId, cancellationToken)).Steps : null;
        if (ToldLate.Of(command.Act, file, kept, desk, LondonTime.DateOf(at), steps: done) is { Count: > 0 } told)
        {
            recorded = Recorded([.. recorded.Breaches, .. Answerable(told, command)]);
        }

        var after = CaseProgress.After(command.Act, file, pack, recorded.Stamp);
        if (LateDuties.Of(command.Act, file, after, desk, LondonTime.DateOf(at), done).Concat(ToldInWrongOrder.Of(file, after, desk)).ToList() is { Count: > 0 } late)
        {
            recorded = Recorded([.. recorded.Breaches, .. Answerable(late, command)]);
            after = CaseProgress.After(command.Act, file, pack, recorded.Stamp);
        }

        return JudgedAct.Fitting(recorded, after);

        RecordedAct Recorded(IReadOnlyList<Breach> breaches) =>
            new(caseId, file.Sequence + 1, id, command.Actor, at, now, pack.Reference, command.Act) { Breaches = breaches, RecordedFor = command.RecordedFor };
    }

    /// <summary>What speaks against an act whatever its case holds.</summary>
    private async Task<IReadOnlyList<Refusal>> OfAnyCaseAsync(ActCommand command, CaseDesk desk, CancellationToken cancellationToken)
    {
        var blank = UnseenCase.Blank(desk);
        return
        [
            .. OutOfTime(blank.DoneAt!.Value, blank.Now!.Value),
            .. await _relations.RefuseAsync(command.Actor, command.Act, blank.File, blank.Pack, blank.Today, cancellationToken),
            .. AuthorityTable.Refuse(command.Act, blank),
            .. command.Act.Check(blank),
            .. SayingNothing(command),
        ];
    }

    /// <summary>The desk at which somebody acts on a case today.</summary>
    public async Task<CaseDesk> DeskAsync(Actor actor, CaseFile file, DateOnly? childBornOn, PolicyPack pack, CancellationToken cancellationToken) => new(
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
    public Task<IReadOnlyList<Refusal>> RefuseActorAsync(Actor actor, PolicyPack pack, CancellationToken cancellationToken) =>
        _relations.RefuseActorAsync(actor, pack, LondonTime.Today(clock), cancellationToken);

    /// <summary>What is in the future, or longer ago than a childhood.</summary>
    private static IEnumerable<Refusal> OutOfTime(DateTimeOffset at, DateTimeOffset now) =>
    [
        .. at > now + ClockTolerance ? [new Refusal("at", "an act is recorded when it has happened; this time is in the future.")] : Array.Empty<Refusal>(),
        .. at < now.AddYears(-LongestAgo) ? [new Refusal("at", $"{at:yyyy-MM-dd} is more than {LongestAgo} years ago. Correct the year.")] : Array.Empty<Refusal>(),
    ];

    /// <summary>Whether somebody's role decides on something: whatever they record, it matters whether they held the case that day.</summary>
    private static bool MayDecide(Actor actor, PolicyPack pack) => pack.Approvals.Values.Any(approval => approval.Roles.Contains(actor.Role));

    /// <summary>Nothing was done about a child before the referral; and a decision counts from when it is recorded, whatever it says about itself.</summary>
    private static IEnumerable<Refusal> WhenDone(ActCommand command, CaseFile file, DateTimeOffset at, DateTimeOffset now)
    {
        if (file.Sequence > 0 && LondonTime.DateOf(at) < file.ReferredOn)
        {
            yield return new("at", $"{LondonTime.DateOf(at):yyyy-MM-dd} is before the referral ({file.ReferredOn:yyyy-MM-dd}).");
        }
        else if (command.At is not null && AuthorityTable.Of(command.Act.GetType()).Decision is not null && command.Actor != Actor.Service && now - at > OfTheSameDay)
        {
            yield return new("at", "a decision counts from when it is recorded: leave 'at' out.");
        }
    }

    /// <summary>What the service found and what came by the exchange stands as it came.</summary>
    private static IEnumerable<Refusal> SayingNothing(ActCommand command) => command is { IdIsOfFinding: true } && command.Actor == Actor.Service
        ? []
        : [.. FreeTexts.Refuse(command.Act), .. command.BreachReason is { Length: > 0 } reason ? CaseDesk.Reason("breachReason", reason, "why the rule was not kept") : []];

    private static IReadOnlyList<Breach> Answerable(IEnumerable<Breach> breaches, ActCommand command) =>
        [.. breaches.Select(breach => breach with { AnswerableId = breach.AnswerableId ?? command.RecordedFor ?? command.Actor.Id, Reason = command.BreachReason ?? breach.Reason })];

    /// <summary>A case goes on only under a version that this host knows, and that keeps the rules which hold for it now.</summary>
    private IEnumerable<Refusal> Version(Act act, CaseFile file, PolicyPack pack)
    {
        if (act is not PackMigrated { Version: var version } migrated)
        {
            yield break;
        }

        var id = migrated.UnderPack ?? file.Pack.Id;
        if (packs.Find(id, version) is not { } to)
        {
            var known = packs.All.Where(entry => entry.Pack.Id == id).Select(entry => entry.Pack.Version);
            yield return new("version", $"there is no version '{version}' of pack '{id}'; known: {string.Join(", ", known)}.");
        }
        else if (migrated.UnderPack is not null && (pack.ServedBy is not null || to.Pack.ServedBy?.Id != file.Pack.Id))
        {
            yield return new("underPack", pack.ServedBy is null
                ? $"'{id}' is not of the same procedure as '{file.Pack.Id}'; a child who moves to {to.Pack.Authority.Name} is transferred ('moveReported')."
                : $"this is a case of {pack.Authority.Name}; a child who moves to {to.Pack.Authority.Name} is transferred ('moveReported').");
        }
        else if (to.Pack.Edition < pack.Edition)
        {
            yield return new("version", $"version '{version}' is of an earlier edition ({to.Pack.Edition}) than the one that holds for this case ({pack.Edition}), and knows fewer of its rules: limits and what was told late would no longer be looked at. Go on under a version of edition {pack.Edition} or a later one.");
        }
    }
}
