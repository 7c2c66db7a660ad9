using CinWorkflows.Web.Access;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Retention;

/// <summary>Places and lifts legal holds; what both endpoints answer alike.</summary>
internal sealed class LegalHolding(IRetentionBook book, OverseenOrders orders, AccessTrace trace, TimeProvider clock)
{
    public async Task<Results<Ok<IReadOnlyList<LegalHold>>, ProblemHttpResult>> AnswerAsync(HttpContext http, string caseId, bool place, CancellationToken cancellationToken)
    {
        var (order, problem) = await orders.ReadAsync(http, caseId, cancellationToken);
        if (order is null)
        {
            return problem!;
        }

        switch (await book.HoldAsync(order.Reader, new(0, caseId, place, order.By, order.Reason, clock.GetUtcNow()), cancellationToken))
        {
            case HoldOutcome.NotThere:
                return OverseenOrders.NoSuch(caseId);
            case HoldOutcome.StandsSo:
                return Problem.Refused([new("caseId", place ? "a legal hold stands on it already." : "no legal hold stands on it.")]);
            default:
                trace.Looked(caseId);
                return TypedResults.Ok(await book.HoldsAsync(order.Reader, caseId, cancellationToken));
        }
    }
}
