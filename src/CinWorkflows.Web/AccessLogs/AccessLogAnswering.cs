using System.Text;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>Answers with the entries of the access log that whoever asks may see: a page, or those that match as CSV, given as they are read.</summary>
internal sealed class AccessLogAnswering(IAccessLog log, RequestReader reader)
{
    /// <summary>As many as a spreadsheet is given at once; a last line says where there are more.</summary>
    public const int MostInCsv = 100_000;

    private const int Longest = 500;

    public async Task<Results<Ok<AccessLogPage>, PushStreamHttpResult, ProblemHttpResult>> AnswerAsync(QueryValues query, string? caseId, CancellationToken cancellationToken)
    {
        var (filter, form) = (AccessLogQuery.Read(query, caseId), query.Choice<AccessLogForm>("form"));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var who = await reader.GetAsync(cancellationToken);
        if (form == AccessLogForm.Csv)
        {
            // Read before that it is read is written: the log that is given ends where it did when it was asked for.
            var first = await log.ReadAsync(filter with { Take = Longest }, who, cancellationToken);
            return TypedResults.Stream(output => WriteAsync(output, first, filter, who, cancellationToken), "text/csv; charset=utf-8");
        }

        var entries = await log.ReadAsync(filter, who, cancellationToken);
        return TypedResults.Ok(new AccessLogPage(entries, entries.Count == filter.Take ? entries[^1].Number : null));
    }

    private async Task WriteAsync(Stream output, IReadOnlyList<AccessEntry> page, AccessLogFilter filter, Reader who, CancellationToken cancellationToken)
    {
        await using var csv = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await csv.WriteAsync(AccessLogCsv.Head);
        for (var written = 0; page.Count > 0;)
        {
            foreach (var entry in page)
            {
                await csv.WriteAsync(AccessLogCsv.Line(entry));
            }

            written += page.Count;
            var before = page[^1].Number;
            page = page.Count < Longest ? [] : await log.ReadAsync(filter with { Take = Longest, Before = before }, who, cancellationToken);
            if (page.Count > 0 && written >= MostInCsv)
            {
                await csv.WriteAsync(AccessLogCsv.More(before));
                return;
            }
        }
    }
}
