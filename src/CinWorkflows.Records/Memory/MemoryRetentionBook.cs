using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Retention;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Memory;

/// <summary>Ended cases and legal holds of the record in memory.</summary>
internal sealed class MemoryRetentionBook(MemoryTables tables, RecordKeys keys) : IRetentionBook
{
    public Task<IReadOnlyList<EndedCase>> EndedAsync(Reader reader, string? after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<EndedCase>>(
        () => [.. OverseenBy(reader)
            .Where(found => found.Row.EndedOn is not null && string.CompareOrdinal(found.Row.Id, after ?? "") > 0)
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .Take(atMost)
            .Select(ToEnded)],
        cancellationToken);

    public Task<EndedCase?> FindAsync(Reader reader, string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => OverseenBy(reader).Where(found => found.Row.Id == caseId && found.Row.EndedOn is not null).Select(ToEnded).SingleOrDefault(), cancellationToken);

    public Task<bool> IsOverseenAsync(Reader reader, string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => OverseenBy(reader).Any(found => found.Row.Id == caseId), cancellationToken);

    public Task<CaseRemains> RemainsAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var letters = tables.Messages.Values.Where(message => message.CaseId == caseId).ToList();
            return new CaseRemains(
                [.. letters.Select(message => message.Key)],
                letters.Count(message => message.NextAttemptAt is not null),
                tables.ExchangeSeries.Values.SelectMany(series => series).Count(message => message.CaseId == caseId && message.State == ExchangeState.Waiting),
                [.. tables.Cases.GetValueOrDefault(caseId)?.People.Values.Select(person => person.Name) ?? []]);
        },
        cancellationToken);

    public Task<HoldOutcome> HoldAsync(Reader reader, LegalHold order, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (!OverseenBy(reader).Any(found => found.Row.Id == order.CaseId))
            {
                return HoldOutcome.NotThere;
            }

            if (tables.StandingHold(order.CaseId) is not null == order.Placed)
            {
                return HoldOutcome.StandsSo;
            }

            var hold = LegalHoldRow.Of(tables.LegalHolds.Count + 1, order, keys);
            tables.LegalHolds.Add(hold);
            tables.Log.Add(LogRow.After(tables.Log.LastOrDefault(), LogKind.LegalHold, hold.CaseId, hold.Number, hold.Hash, keys));
            return HoldOutcome.Recorded;
        },
        cancellationToken);

    public Task<IReadOnlyList<LegalHold>> HoldsAsync(Reader reader, string caseId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<LegalHold>>(
        () => OverseenBy(reader).Any(found => found.Row.Id == caseId) ? [.. tables.LegalHolds.Where(hold => hold.CaseId == caseId).Select(hold => hold.ToHold())] : [],
        cancellationToken);

    private IEnumerable<MemoryCase> OverseenBy(Reader reader)
    {
        var isTheirs = VisibleCases.Overseen(reader).Compile(preferInterpretation: true);
        return tables.Cases.Values.Where(found => isTheirs(found.Row));
    }

    private EndedCase ToEnded(MemoryCase found) => new(
        RecordJson.File(found.Row.File),
        found.People.Values.FirstOrDefault(person => person.Kind == ParticipantKind.Child)?.BornOn,
        tables.StandingHold(found.Row.Id)?.ToHold(),
        found.Row.OpenDuties);
}
