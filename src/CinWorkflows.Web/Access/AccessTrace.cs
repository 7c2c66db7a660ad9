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

    private readonly SortedSet<string> _refused = new(StringComparer.Ordinal);

    private AccessKind? _kind;

    private string? _door;

    /// <summary>Something of one case is shown.</summary>
    public void Looked(string caseId)
    {
        _kind ??= AccessKind.Looked;
        _cases.Add(caseId);
    }

    /// <summary>Papers of a case are shown that are to be read as such.</summary>
    public void Printed(string caseId)
    {
        _kind = AccessKind.Printed;
        _cases.Add(caseId);
    }

    /// <summary>A list was asked for; it may be empty.</summary>
    public void Searched(params IEnumerable<string> caseIds)
    {
        _kind = AccessKind.Searched;
        _cases.UnionWith(caseIds);
    }

    /// <summary>Something of a case is given to be taken away.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="door">The name of the endpoint that gives the same, where others ask for it by that; null for the one that was asked.</param>
    public void Exported(string caseId, string? door = null)
    {
        (_kind, _door) = (AccessKind.Exported, door);
        _cases.Add(caseId);
    }

    /// <summary>A restricted case was asked for by somebody who may not know of it.</summary>
    public void Refused(string caseId) => _refused.Add(caseId);

    /// <summary>A case was opened by somebody who does not work on it: written at once, also where they have hung up.</summary>
    public Task BrokeGlassAsync(HttpContext http, string caseId) => WriteAsync(http, AccessKind.BrokeGlass, null, null, [caseId], CancellationToken.None);

    /// <summary>An entry of the staff directory is about to be changed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="authority">Whose the entry is, by its pack's id.</param>
    /// <param name="what">What of it, without its contents.</param>
    public Task ChangesStaffAsync(HttpContext http, string authority, string what) => WriteAsync(http, AccessKind.ChangedStaff, authority, what, [], CancellationToken.None);

    /// <summary>An entry of the staff directory was to be changed by somebody who may not change it so.</summary>
    /// <param name="http">The request.</param>
    /// <param name="authority">Whose the entry would be, by its pack's id.</param>
    /// <param name="what">What of it, without its contents.</param>
    public Task RefusedStaffAsync(HttpContext http, string authority, string what) => WriteAsync(http, AccessKind.Refused, authority, what, [], CancellationToken.None);

    /// <summary>Writes the entries, where something is shown or refused. Where they cannot be written nothing may be shown.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (_refused.Count > 0)
        {
            await WriteAsync(http, AccessKind.Refused, null, null, [.. _refused], CancellationToken.None);
        }

        if (_kind is { } kind)
        {
            await WriteAsync(
                http,
                http.GetEndpoint()?.Metadata.GetMetadata<TracedAs>()?.Kind ?? kind,
                null,
                kind == AccessKind.Searched ? $"{http.Request.Path}{http.Request.QueryString}" : null,
                [.. _cases],
                http.RequestAborted);
        }
    }

    private async Task WriteAsync(HttpContext http, AccessKind kind, string? authority, string? query, IReadOnlyList<string> cases, CancellationToken cancellationToken)
    {
        var who = await reader.GetAsync(cancellationToken);
        await log.WriteAsync(
            new(
                clock.GetUtcNow(),
                ownName.StaffIdOf(http.User) ?? http.User.FindFirst(SignedIn.ObjectId)?.Value ?? "unknown",
                authority ?? who.Position?.Authority ?? who.Oversees,
                (kind == AccessKind.Exported ? _door : null) ?? http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "unnamed",
                kind,
                query,
                cases),
            cancellationToken);
    }
}

/// <summary>As what it is traced that somebody uses an endpoint, where it is more than looking.</summary>
internal sealed record TracedAs(AccessKind Kind);
