using CinWorkflows.Web.Access;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>Answers with the entries of the access log that whoever asks may see: a page, or all of them as CSV.</summary>
internal sealed class AccessLogAnswering(IAccessLog log, RequestReader reader)
{
    private const int Longest = 500;

    public async Task<Results<Ok<AccessLogPage>, ContentHttpResult, ProblemHttpResult>> AnswerAsync(QueryValues query, string? caseId, CancellationToken cancellationToken)
    {
        var (filter, form) = (AccessLogQuery.Read(query, caseId), query.Choice<AccessLogForm>("form"));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var who = await reader.GetAsync(cancellationToken);
        if (form == AccessLogForm.Csv)
        {
            return TypedResults.Content(AccessLogCsv.Write(await EveryAsync(filter, who, cancellationToken)), "text/csv; charset=utf-8");
        }

        var entries = await log.ReadAsync(filter, who, cancellationToken);
        return TypedResults.Ok(new AccessLogPage(entries, entries.Count == filter.Take ? entries[^1].Number : null));
    }

    private async Task<IReadOnlyList<AccessEntry>> EveryAsync(AccessLogFilter filter, Reader who, CancellationToken cancellationToken)
    {
        var all = new List<AccessEntry>();
        for (var page = await log.ReadAsync(filter with { Take = Longest }, who, cancellationToken); page.Count > 0;)
        {
            all.AddRange(page);
            page = page.Count < Longest ? [] : await log.ReadAsync(filter with { Take = Longest, Before = page[^1].Number }, who, cancellationToken);
        }

        return all;
    }
}
