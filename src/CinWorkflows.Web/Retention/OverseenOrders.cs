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
    public static ProblemHttpResult NoSuch(string caseId) => Problem.NotFound("caseId", NoSuchWords(caseId));

    public async Task<(OverseenOrder? Order, ProblemHttpResult? Problem)> ReadAsync(HttpContext http, string caseId, CancellationToken cancellationToken)
    {
        var (request, mistaken) = await JsonBody.ReadAsync<OrderReason>(http);
        if (request is null)
        {
            return (null, mistaken);
        }

        var (by, problem) = overseer.Named(http);
        if (by is null)
        {
            return (null, problem);
        }

        var (order, fault) = await OfAsync(by, caseId, request.Reason, cancellationToken);
        return (order, fault is null ? null : fault.Field == "caseId" ? Problem.NotFound(fault.Field, fault.Reason) : Problem.Refused([fault]));
    }

    /// <summary>The order, or what speaks against it: at the case, where there is none of theirs, or at the reason.</summary>
    /// <param name="by">Who orders it, by their id.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<(OverseenOrder? Order, FieldError? Fault)> OfAsync(string by, string caseId, string reason, CancellationToken cancellationToken)
    {
        var reader = await overseer.ReaderAsync(cancellationToken);
        if (CaseDesk.Reason("reason", reason, "the reason").FirstOrDefault() is { } refusal)
        {
            return (null, new("reason", refusal.Reason));
        }

        if (!await book.IsOverseenAsync(reader, caseId, cancellationToken))
        {
            return (null, new("caseId", NoSuchWords(caseId)));
        }

        if (await obstacles.NamedInAsync(caseId, reason, cancellationToken) is { } word)
        {
            // Whoever tries names is seen to do so.
            trace.Looked(caseId);
            return (null, new("reason", $"{Suggestion.Quote(word)} is part of a name on the case. The reason stays for good: say it without names."));
        }

        return (new(reader, by, reason.Trim()), null);
    }

    public static string NoSuchWords(string caseId) => $"there is no case {Suggestion.Quote(caseId)} of the authority that you oversee; it may have been destroyed.";
}
