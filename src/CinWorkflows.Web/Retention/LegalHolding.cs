using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Retention;

/// <summary>Places and lifts legal holds; what both endpoints answer alike.</summary>
internal sealed class LegalHolding(IRetentionBook book, DestructionObstacles obstacles, Overseer overseer, AccessTrace trace, TimeProvider clock)
{
    public async Task<Results<Ok<IReadOnlyList<LegalHold>>, ProblemHttpResult>> AnswerAsync(HttpContext http, string caseId, bool place, CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<HoldReason>(http);
        if (request is null)
        {
            return fault!;
        }

        var (by, problem) = overseer.Named(http);
        if (by is null)
        {
            return problem!;
        }

        var reader = await overseer.ReaderAsync(cancellationToken);
        if (CaseDesk.Reason("reason", request.Reason, "the reason").FirstOrDefault() is { } refusal)
        {
            return Problem.Refused([new("reason", refusal.Reason)]);
        }

        if (await book.IsOverseenAsync(reader, caseId, cancellationToken) && await obstacles.NamedInAsync(caseId, request.Reason, cancellationToken) is { } word)
        {
            // Whoever tries names is seen to do so.
            trace.Looked(caseId);
            return Problem.Refused([new("reason", $"{Suggestion.Quote(word)} is part of a name on the case. The reason stays for good: say it without names.")]);
        }

        switch (await book.HoldAsync(reader, new(0, caseId, place, by, request.Reason.Trim(), clock.GetUtcNow()), cancellationToken))
        {
            case HoldOutcome.NotThere:
                return Problem.NotFound("caseId", $"there is no case {Suggestion.Quote(caseId)} of the authority that you oversee; it may have been destroyed.");
            case HoldOutcome.StandsSo:
                return Problem.Refused([new("caseId", place ? "a legal hold stands on it already." : "no legal hold stands on it.")]);
            default:
                trace.Looked(caseId);
                return TypedResults.Ok(await book.HoldsAsync(reader, caseId, cancellationToken));
        }
    }
}
