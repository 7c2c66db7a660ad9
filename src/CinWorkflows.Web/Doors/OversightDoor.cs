using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Web.Doors;

internal sealed class OversightDoor(IAccessLog log, RetentionList retention, RequestReader reader, AccessTrace trace) : IOversightDoor
{
    public async Task<IReadOnlyList<AccessEntry>> AccessLogAsync(AccessLogFilter filter, CancellationToken cancellationToken)
    {
        trace.Searched();
        return await log.ReadAsync(filter, await reader.GetAsync(cancellationToken), cancellationToken);
    }

    public async Task<RetentionPage> RetentionAsync(DateOnly? dueBy, string? after, int take, CancellationToken cancellationToken)
    {
        var page = await retention.ReadAsync(await reader.GetAsync(cancellationToken), dueBy, after, take, cancellationToken);
        trace.Searched(page.Cases.Select(kept => kept.CaseId));
        return page;
    }
}
