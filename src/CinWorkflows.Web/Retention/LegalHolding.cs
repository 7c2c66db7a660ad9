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

        return await HoldAsync(order, caseId, place, cancellationToken) switch
        {
            HoldOutcome.NotThere => OverseenOrders.NoSuch(caseId),
            HoldOutcome.StandsSo => Problem.Refused([new("caseId", StandsSo(place))]),
            _ => TypedResults.Ok(await book.HoldsAsync(order.Reader, caseId, cancellationToken)),
        };
    }

    /// <summary>Places or lifts it, as it was ordered.</summary>
    public async Task<HoldOutcome> HoldAsync(OverseenOrder order, string caseId, bool place, CancellationToken cancellationToken)
    {
        var outcome = await book.HoldAsync(order.Reader, new(0, caseId, place, order.By, order.Reason, clock.GetUtcNow()), cancellationToken);
        if (outcome is not (HoldOutcome.NotThere or HoldOutcome.StandsSo))
        {
            trace.Looked(caseId);
        }

        return outcome;
    }

    /// <summary>Why nothing is recorded where it stands so already.</summary>
    public static string StandsSo(bool place) => place ? "a legal hold stands on it already." : "no legal hold stands on it.";
}
