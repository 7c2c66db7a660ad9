using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>The access log, in tables of its own.</summary>
internal sealed class AccessLog(IRecordDatabase database) : IAccessLog
{
    public Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = record.AccessLog.Add(AccessRow.Of(entry)).Entity;
            await record.SaveChangesAsync(cancellationToken);
            record.AccessLogCases.AddRange(entry.Cases.Distinct().Select(caseId => new AccessedCaseRow { CaseId = caseId, Number = row.Number }));
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AccessEntry>>(
        async record =>
        {
            var matching = Matching(record, Visible(record, filter, reader), filter);
            var page = await matching.OrderByDescending(row => row.Number).Take(PageLength.Of(filter.Take)).ToListAsync(cancellationToken);
            var numbers = page.Select(row => row.Number).ToList();
            var cases = (await record.AccessLogCases
                .Where(row => numbers.Contains(row.Number) && (filter.CaseId == null || row.CaseId == filter.CaseId))
                .OrderBy(row => row.CaseId)
                .ToListAsync(cancellationToken)).ToLookup(row => row.Number, row => row.CaseId);
            var ids = cases.SelectMany(group => group).Distinct().ToList();
            var authorities = await record.Cases.Where(found => ids.Contains(found.Id)).ToDictionaryAsync(found => found.Id, found => found.PackId, cancellationToken);
            return [.. page.Select(row => OfficersView.Of(row.ToEntry([.. cases[row.Number]]), reader, authorities))];
        },
        cancellationToken);

    private static IQueryable<AccessRow> Visible(RecordContext record, AccessLogFilter filter, Reader reader)
    {
        if (reader.SeesEverything)
        {
            return record.AccessLog;
        }

        var theirs = record.Cases.VisibleTo(reader);
        return reader.Oversees is { } authority
            ? record.AccessLog.Where(row => row.Authority == authority
                || record.AccessLogCases.Any(entry => entry.Number == row.Number && record.Cases.Any(found => found.Id == entry.CaseId && found.PackId == authority)))
            : record.AccessLog.Where(_ => theirs.Any(found => found.Id == filter.CaseId));
    }

    private static IQueryable<AccessRow> Matching(RecordContext record, IQueryable<AccessRow> entries, AccessLogFilter filter)
    {
        entries = filter.CaseId is { } caseId ? entries.Where(row => record.AccessLogCases.Where(entry => entry.CaseId == caseId).Select(entry => entry.Number).Contains(row.Number)) : entries;
        entries = filter.By is { } by ? entries.Where(row => row.By == by) : entries;
        entries = filter.Kind is { } kind ? entries.Where(row => row.Kind == kind) : entries;
        entries = filter.From is { } from ? entries.Where(row => row.At >= from) : entries;
        entries = filter.Until is { } until ? entries.Where(row => row.At < until) : entries;
        return filter.Before is { } before ? entries.Where(row => row.Number < before) : entries;
    }
}
