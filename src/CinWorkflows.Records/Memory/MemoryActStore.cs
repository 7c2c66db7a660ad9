using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Records.Memory;

/// <summary>Keeps acts: numbered, chained, and together with everything that they change.</summary>
/// <remarks>Meetings and plans have no rows of their own here: those serve queries over a database; the case file says the same.</remarks>
internal sealed class MemoryActStore(MemoryTables tables, RecordKeys keys) : IActStore
{
    public Task<StoredCase?> FindAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () => tables.Cases.GetValueOrDefault(caseId) is { } found
            ? new StoredCase(RecordJson.File(found.Row.File), found.Child?.BornOn, found.Row.LastActAt)
            : null,
        cancellationToken);

    public Task<RecordedAct?> FindActAsync(Guid id, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Acts.GetValueOrDefault(id)?.ToRecorded(), cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<RecordedAct>>(
        () => [.. (tables.Cases.GetValueOrDefault(caseId)?.Acts ?? []).Select(act => act.ToRecorded())],
        cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> SinceAsync(string caseId, long sequence, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<RecordedAct>>(
        () => [.. (tables.Cases.GetValueOrDefault(caseId)?.Acts ?? []).Where(act => act.Sequence > sequence).Select(act => act.ToRecorded())],
        cancellationToken);

    public Task<IReadOnlyList<ChildOnCase>> FindOpenCasesAsync(string packId, ChildDetails child, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ChildOnCase>>(
        () => [.. tables.Cases.Values
            .Where(found => found.Row.PackId == packId && found.Row.EndedOn is null)
            .Select(found => found.Child?.IsOf(child))
            .OfType<ChildOnCase>()
            .OrderBy(found => found.CaseId, StringComparer.Ordinal)],
        cancellationToken);

    public Task<IReadOnlyList<PersonOnCase>> FindOnOpenCasesAsync(string packId, IReadOnlyList<KnownAs> known, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<PersonOnCase>>(
        () => [.. tables.Cases.Values
            .Where(found => found.Row.PackId == packId && found.Row.EndedOn is null)
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .SelectMany(found => PersonOnCase.KnownBy(
                known,
                found.Row.Id,
                [.. found.People.Values.Where(person => person.LeftAt is null).Select(person => person.ToContact())],
                [.. found.Acts.Select(act => act.ToRecorded().Act)]))],
        cancellationToken);

    public Task<IReadOnlyList<RestrictedOnCase>> FindRestrictionsAsync(string packId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<RestrictedOnCase>>(
        () => [.. tables.Cases.Values
            .Where(found => found.Row.PackId == packId && found.Row.Restricted)
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .SelectMany(found => RestrictedOnCase.Of(RecordJson.File(found.Row.File), [.. found.Acts.Select(act => act.ToRecorded().Act)]))],
        cancellationToken);

    public Task<bool> AppendAsync(RecordedAct act, CaseFile after, CancellationToken cancellationToken) =>
        tables.RunAsync(() => Append(act, after), cancellationToken);

    private bool Append(RecordedAct act, CaseFile after)
    {
        var stored = tables.Cases.GetValueOrDefault(act.CaseId);
        if ((stored?.Row.Sequence ?? 0) + 1 != act.Sequence || tables.Acts.ContainsKey(act.Id) || (stored is null && tables.Erasures.Exists(erasure => erasure.IsOfCase(act.CaseId))))
        {
            return false;
        }

        var before = stored is null ? null : RecordJson.File(stored.Row.File);
        var row = act.ToRow(stored?.Acts[^1].Hash ?? ActChain.Start, keys);
        var seals = stored is null ? CaseSeals.OfNone : CaseSeals.Of(stored.Row, keys, KeyLosses.Believed(tables.Log, stored.Row, keys));
        stored ??= new(CaseRow.Opened(act));
        stored.Row.Follow(act, after);
        seals.Renew(stored.Row, keys);
        var changes = Follow(stored, act);
        if (act.Act is UndeliveredSettled settled && tables.Messages.Values.FirstOrDefault(message => message.CaseId == act.CaseId && message.Id == settled.MessageId) is { } message)
        {
            tables.Follow(message.Settle(settled, act.At));
        }

        AwaitedMove.Follow(tables.Messages.Values, act);
        foreach (var (change, touched) in changes.SelectMany(change => tables.Messages.Values.Where(message => message.IsOnItsWayTo(change)), (change, touched) => (change, touched)))
        {
            touched.Follow(change, act.At);
        }

        if (BrokenGlassRow.Of(act) is { } opened)
        {
            tables.BrokenGlass[(opened.StaffId, opened.CaseId)] = opened;
        }

        tables.Exchange(act, before, after);
        stored.Acts.Add(row);
        tables.Log.Add(LogRow.After(tables.Log.LastOrDefault(), LogKind.Act, row.CaseId, row.Sequence, row.Hash, keys));
        tables.Acts.Add(row.Id, row);
        tables.Cases[act.CaseId] = stored;
        return true;
    }

    private static IReadOnlyList<ContactChange> Follow(MemoryCase stored, RecordedAct act)
    {
        if (act.Act is EntriesCorrected)
        {
            var (rows, changed) = CorrectedPeople.Of([.. stored.Acts.Select(row => row.ToRecorded()), act], [.. stored.People.Values]);
            stored.People.Clear();
            foreach (var row in rows)
            {
                stored.People.Add(row.PersonId, row);
            }

            return changed;
        }

        var (joined, change) = ParticipantRow.Follow(act, ParticipantRow.KnownAmong(stored.People.Values, act.Act));
        foreach (var person in joined)
        {
            stored.People.Add(person.PersonId, person);
        }

        return change is null ? [] : [change];
    }
}
