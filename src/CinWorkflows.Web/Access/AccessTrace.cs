using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Access;

/// <summary>
/// What this request is about to show, and the entry of the access log that is written of it before the answer leaves. Reading by
/// <see cref="ReadableCases"/> is noted here by itself. What is recorded on a case needs no entry: the act shows who was there.
/// </summary>
internal sealed class AccessTrace(IAccessLog log, RequestReader reader, OwnName ownName, TimeProvider clock)
{
    private readonly SortedSet<string> _cases = new(StringComparer.Ordinal);

    private AccessKind? _kind;

    /// <summary>Something of one case is shown.</summary>
    public void Looked(string caseId)
    {
        _kind ??= AccessKind.Looked;
        _cases.Add(caseId);
    }

    /// <summary>A case was opened by somebody who does not work on it.</summary>
    public void BrokeGlass(string caseId)
    {
        _kind = AccessKind.BrokeGlass;
        _cases.Add(caseId);
    }

    /// <summary>A list was asked for; it may be empty.</summary>
    public void Searched(params IEnumerable<string> caseIds)
    {
        _kind = AccessKind.Searched;
        _cases.UnionWith(caseIds);
    }

    /// <summary>Writes the entry, where something is shown. Where it cannot be written nothing may be.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (_kind is not { } kind)
        {
            return;
        }

        var (who, endpoint) = (await reader.GetAsync(http.RequestAborted), http.GetEndpoint());
        await log.WriteAsync(
            new(
                clock.GetUtcNow(),
                ownName.StaffIdOf(http.User) ?? http.User.FindFirst(SignedIn.ObjectId)?.Value ?? "unknown",
                who.Position?.Authority ?? who.Oversees,
                endpoint?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "unnamed",
                endpoint?.Metadata.GetMetadata<TracedAs>()?.Kind ?? kind,
                kind == AccessKind.Searched ? $"{http.Request.Path}{http.Request.QueryString}" : null,
                [.. _cases]),
            http.RequestAborted);
    }
}

/// <summary>As what it is traced that somebody uses an endpoint, where it is more than looking.</summary>
internal sealed record TracedAs(AccessKind Kind);
