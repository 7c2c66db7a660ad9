using CinWorkflows.Records.Reading;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Memory;

/// <summary>The access log in memory.</summary>
internal sealed class MemoryAccessLog(MemoryTables tables) : IAccessLog
{
    private readonly List<AccessEntry> _entries = [];

    public Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var number = _entries.Count + 1;
            _entries.Add(AccessRow.Of(entry).ToEntry([.. entry.Cases.Distinct().Order(StringComparer.Ordinal)]) with { Number = number });
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<AccessEntry>>(
        () => [.. _entries
            .Where(entry => Sees(entry, filter, reader) && Matches(entry, filter))
            .Reverse()
            .Take(PageLength.Of(filter.Take))
            .Select(entry => OfficersView.Of(filter.CaseId is { } only ? entry with { Cases = [only] } : entry, reader, AuthoritiesOf(entry.Cases)))],
        cancellationToken);

    private Dictionary<string, string> AuthoritiesOf(IReadOnlyList<string> cases) => cases.Where(tables.Cases.ContainsKey).ToDictionary(caseId => caseId, caseId => tables.Cases[caseId].Row.PackId);

    private bool Sees(AccessEntry entry, AccessLogFilter filter, Reader reader) => reader switch
    {
        { SeesEverything: true } => true,
        { Oversees: { } authority } => entry.Authority == authority || entry.Cases.Any(caseId => tables.Cases.GetValueOrDefault(caseId)?.Row.PackId == authority),
        _ => filter.CaseId is { } caseId && new MemoryVisibility(tables, reader).Find(caseId) is not null,
    };

    private static bool Matches(AccessEntry entry, AccessLogFilter filter) =>
        (filter.CaseId is not { } caseId || entry.Cases.Contains(caseId))
        && (filter.By ?? entry.By) == entry.By
        && (filter.Kind ?? entry.Kind) == entry.Kind
        && (filter.From is not { } from || entry.At >= from)
        && (filter.Until is not { } until || entry.At < until)
        && (filter.Before is not { } before || entry.Number < before);
}
