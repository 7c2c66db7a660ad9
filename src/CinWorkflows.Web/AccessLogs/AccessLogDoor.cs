using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>Whether there is a log of a case for whoever asks: of one that they may read, and for who oversees its authority's log.</summary>
internal sealed class AccessLogDoor(ReadableCases cases, RequestReader reader, IActStore acts, AccessTrace trace)
{
    public async Task<bool> IsOpenAsync(string caseId, CancellationToken cancellationToken)
    {
        if ((await reader.GetAsync(cancellationToken)).Oversees is not { } authority || (await acts.FindAsync(caseId, cancellationToken))?.File.Pack.Id != authority)
        {
            return await cases.FileAsync(caseId, cancellationToken) is not null;
        }

        trace.Looked(caseId);
        return true;
    }
}
