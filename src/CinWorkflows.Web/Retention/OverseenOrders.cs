using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Retention;

/// <summary>Reads such orders.</summary>
internal sealed class OverseenOrders(IRetentionBook book, DestructionObstacles obstacles, Overseer overseer, AccessTrace trace)
{
    /// <summary>There is no such case, or another authority's.</summary>
    public static ProblemHttpResult NoSuch(string caseId) => Problem.NotFound("caseId", $"there is no case {Suggestion.Quote(caseId)} of the authority that you oversee; it may have been destroyed.");

    public async Task<(OverseenOrder? Order, ProblemHttpResult? Problem)> ReadAsync(HttpContext http, string caseId, CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<OrderReason>(http);
        if (request is null)
        {
            return (null, fault);
        }

        var (by, problem) = overseer.Named(http);
        if (by is null)
        {
            return (null, problem);
        }

        var reader = await overseer.ReaderAsync(cancellationToken);
        if (CaseDesk.Reason("reason", request.Reason, "the reason").FirstOrDefault() is { } refusal)
        {
            return (null, Problem.Refused([new("reason", refusal.Reason)]));
        }

        if (!await book.IsOverseenAsync(reader, caseId, cancellationToken))
        {
            return (null, NoSuch(caseId));
        }

        if (await obstacles.NamedInAsync(caseId, request.Reason, cancellationToken) is { } word)
        {
            // Whoever tries names is seen to do so.
            trace.Looked(caseId);
            return (null, Problem.Refused([new("reason", $"{Suggestion.Quote(word)} is part of a name on the case. The reason stays for good: say it without names.")]));
        }

        return (new(reader, by, request.Reason.Trim()), null);
    }
}
