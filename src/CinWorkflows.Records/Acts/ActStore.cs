using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Exchange;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Acts;

/// <summary>Keeps acts: numbered, chained, and with everything that they change in one transaction.</summary>
internal sealed class ActStore(IRecordDatabase database, RecordKeys keys) : IActStore
{
    /// <summary>What stands in names that are written before a birth, in the letters in which they are kept; <see cref="SameName.IsBeforeBirth" /> then decides.</summary>
    private static readonly string[] BeforeBirth = ["aby", "BABY", "nborn", "UNBORN", "xpected", "EXPECTED"];

    /// <summary>The acts that say how somebody is known, by the names under which they are kept.</summary>
    private static readonly string[] SayHow = [.. ActJson.Types.Where(type => KnownAs.SaidBy.Contains(type.Value)).Select(type => type.Key)];

    /// <summary>The acts after which somebody may be known otherwise than before, by the names under which they are kept.</summary>
    private static readonly string[] SayOtherwise = [.. ActJson.Types.Where(type => KnownAs.ChangedBy.Contains(type.Value)).Select(type => type.Key)];

    private static readonly Func<RecordContext, string, Task<StoredText?>> Stored = Compiled.Query(
        (RecordContext record, string caseId) => record.Cases
            .Where(row => row.Id == caseId)
            .Select(row => new StoredText(
                row.File,
                record.Participants
                    .Where(person => person.CaseId == caseId && person.Kind == ParticipantKind.Child)
                    .Select(person => person.BornOn)
                    .FirstOrDefault(),
                row.LastActAt))
            .FirstOrDefault());

    private static readonly Func<RecordContext, Guid, Task<ActRow?>> ById = Compiled.Query(
        (RecordContext record, Guid id) => record.Acts.FirstOrDefault(act => act.Id == id && act.Json != null));

    private static readonly Func<RecordContext, string, Task<CaseRow?>> ToChange = Compiled.Query(
        (RecordContext record, string caseId) => record.Cases.AsTracking().FirstOrDefault(row => row.Id == caseId));

    private static readonly Func<RecordContext, Guid, Task<bool>> Known = Compiled.Query(
        (RecordContext record, Guid id) => record.Acts.Any(act => act.Id == id && act.Json != null));

    private static readonly Func<RecordContext, string, long, Task<string?>> HashAt = Compiled.Query(
        (RecordContext record, string caseId, long sequence) => record.Acts
            .Where(act => act.CaseId == caseId && act.Sequence == sequence)
            .Select(act => act.Hash)
            .FirstOrDefault());

    public Task<StoredCase?> FindAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => await Stored(record, caseId) is { } found
            ? new StoredCase(RecordJson.File(found.File), found.ChildBornOn, found.LastActAt)
            : null,
        cancellationToken);

    public Task<RecordedAct?> FindActAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(async record => (await ById(record, id))?.ToRecorded(), cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RecordedAct>>(
        async record => [.. (await OfCaseAsync(record, caseId, cancellationToken)).Select(act => act.ToRecorded())],
        cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> SinceAsync(string caseId, long sequence, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RecordedAct>>(
        async record => [.. (await record.Acts.Where(act => act.CaseId == caseId && act.Sequence > sequence && act.Json != null).OrderBy(act => act.Sequence).ToListAsync(cancellationToken)).Select(act => act.ToRecorded())],
        cancellationToken);

    /// <summary>The acts of a case as they are kept, in order; none of a case that was erased.</summary>
    public static Task<List<ActRow>> OfCaseAsync(RecordContext record, string caseId, CancellationToken cancellationToken) =>
        record.Acts.Where(act => act.CaseId == caseId && act.Json != null).OrderBy(act => act.Sequence).ToListAsync(cancellationToken);

    public Task<IReadOnlyList<ChildOnCase>> FindOpenCasesAsync(string packId, ChildDetails child, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ChildOnCase>>(
        async record =>
        {
            var (id, named) = (child.Id, SameChild.IsNamed(child.Name));
            var onAnyDay = named && child.BornOn is null;
            var name = named ? child.Name : "";
            var beforeBirth = named && SameName.IsBeforeBirth(child.Name);
            DateOnly? from = named && child.BornOn is { } day ? SameChild.BirthFrom(day) : null, to = named && child.BornOn is { } last ? SameChild.BirthTo(last) : null;
            List<DateOnly?> meant = child.BornOn is { } bornOn ? [bornOn, .. named ? SameChild.DatesMeant(bornOn).Select(day => (DateOnly?)day) : []] : [];
            var found = await record.Participants
                .Where(person => person.Kind == ParticipantKind.Child && (person.PersonId == id || onAnyDay || (named && person.BornOn == null) || meant.Contains(person.BornOn) || person.Name == name
                    || (person.BornOn >= from && person.BornOn <= to && (beforeBirth || BeforeBirth.Any(word => person.Name.Contains(word))))))
                .Join(
                    record.Cases.Where(row => row.PackId == packId && row.EndedOn == null),
                    person => person.CaseId,
                    row => row.Id,
                    (person, row) => person)
                .ToListAsync(cancellationToken);
            return [.. found.Select(person => person.IsOf(child)).OfType<ChildOnCase>().OrderBy(one => one.CaseId, StringComparer.Ordinal)];
        },
        cancellationToken);

    public Task<IReadOnlyList<PersonOnCase>> FindOnOpenCasesAsync(string packId, IReadOnlyList<KnownAs> known, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PersonOnCase>>(
        async record =>
        {
            var cases = record.Cases.Where(row => row.PackId == packId && row.EndedOn == null);
            var people = await record.Participants.Where(person => person.LeftAt == null && cases.Any(row => row.Id == person.CaseId)).ToListAsync(cancellationToken);

            // The acts are read of those cases only on which somebody is known otherwise than when they came: elsewhere the rows say it all.
            var said = (await record.Acts
                .Where(act => SayHow.Contains(act.Type)
                    && cases.Any(row => row.Id == act.CaseId)
                    && record.Acts.Any(later => later.CaseId == act.CaseId && SayOtherwise.Contains(later.Type)))
                .OrderBy(act => act.Sequence)
                .ToListAsync(cancellationToken)).ToLookup(act => act.CaseId, act => act.ToRecorded().Act);
            return [.. people
                .GroupBy(person => person.CaseId)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => PersonOnCase.KnownBy(known, group.Key, [.. group.Select(person => person.ToContact())], [.. said[group.Key]]))];
        },
        cancellationToken);

    public Task<IReadOnlyList<RestrictedOnCase>> FindRestrictionsAsync(string packId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RestrictedOnCase>>(
        async record =>
        {
            var cases = record.Cases.Where(row => row.PackId == packId && row.Restricted);
            var files = await cases.Select(row => row.File).ToListAsync(cancellationToken);
            var said = (await record.Acts
                .Where(act => SayHow.Contains(act.Type) && cases.Any(row => row.Id == act.CaseId))
                .OrderBy(act => act.Sequence)
                .ToListAsync(cancellationToken)).ToLookup(act => act.CaseId, act => act.ToRecorded().Act);
            return [.. files.Select(RecordJson.File).OrderBy(file => file.CaseId, StringComparer.Ordinal).SelectMany(file => RestrictedOnCase.Of(file, [.. said[file.CaseId]]))];
        },
        cancellationToken);

    public Task<bool> AppendAsync(RecordedAct act, CaseFile after, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var stored = await ToChange(record, act.CaseId);
            if ((stored?.Sequence ?? 0) + 1 != act.Sequence || await Known(record, act.Id) || (stored is null && await HashAt(record, act.CaseId, 1) is not null))
            {
                return false;
            }

            var before = stored is null ? null : RecordJson.File(stored.File);
            var previous = await HashAt(record, act.CaseId, act.Sequence - 1) ?? ActChain.Start;
            var row = act.ToRow(previous, keys);
            record.Acts.Add(row);
            await RecordLog.AppendAsync(record, keys, LogKind.Act, row.CaseId, row.Sequence, row.Hash);
            var seals = stored is null ? CaseSeals.OfNone : CaseSeals.Of(stored, keys, await KeyLosses.BelievedAsync(record, stored, keys, cancellationToken));
            stored ??= record.Cases.Add(CaseRow.Opened(act)).Entity;
            stored.Follow(act, after);
            seals.Renew(stored, keys);

            var changes = act.Act is EntriesCorrected
                ? await CorrectedPeople.FollowAsync(record, act, cancellationToken)
                : await ParticipantRow.FollowAsync(record, act, cancellationToken);
            await BrokenGlassRow.FollowAsync(record, act, cancellationToken);
            await MessageRow.FollowAsync(record, act, changes, cancellationToken);
            await AwaitedMove.FollowAsync(record, act, cancellationToken);
            await ExchangeRow.FollowAsync(record, act, before, after, cancellationToken);
            await MeetingRow.FollowAsync(record, before, after, cancellationToken);
            await PlanVersionRow.FollowAsync(record, before, after, cancellationToken);
            await PlanCopyRow.FollowAsync(record, before, after, cancellationToken);
            return true;
        },
        cancellationToken);

    private sealed record StoredText(string File, DateOnly? ChildBornOn, DateTimeOffset LastActAt);
}
