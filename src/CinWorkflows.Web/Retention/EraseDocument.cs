using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class EraseDocument : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/documents/{documentId}/erasure", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("eraseDocument")
        .WithTags("Rights")
        .WithSummary("Erase one document for good")
        .WithDescription("The content of a document that should not be there, such as one of another child: of a case that is open or has ended, unless a legal hold stands on it. That it was attached, with its SHA-256, and who erased it, when and why stays for good; a restore erases it again. Its title is put right by correcting the entry. What broke off is finished by sending it again.")
        .TakesJson(Example)
        .Refuses(404, 422);

    /// <summary>As the description shows it.</summary>
    internal static OrderReason Example => new("It is about another family and was attached by mistake.");

    private static async Task<Results<Ok<Erasure>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string documentId,
        HttpContext http,
        OverseenOrders orders,
        DocumentErasing documents,
        AccessTrace trace,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (order, problem) = await orders.ReadAsync(http, caseId, cancellationToken);
        if (order is null)
        {
            return problem!;
        }

        var (outcome, erased) = await documents.EraseAsync(caseId, documentId, new(order.By, order.Reason, clock.GetUtcNow()), cancellationToken);
        if (erased is not null)
        {
            trace.Looked(caseId);
            return TypedResults.Ok(erased);
        }

        return outcome switch
        {
            ErasureOutcome.Held => Problem.Refused([new("caseId", "a legal hold stands on it; lift it first, where its reason is gone.")]),
            ErasureOutcome.HoldsNotWhole => Problem.Refused([new("caseId", "its legal holds are not on the record as the service wrote them: run 'verify', and bring the record back from a backup that it finds whole.")]),
            _ => Problem.NotFound("documentId", $"the case has no document {Suggestion.Quote(documentId)}."),
        };
    }
}
