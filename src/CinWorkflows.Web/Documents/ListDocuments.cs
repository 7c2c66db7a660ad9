using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Documents;

internal sealed class ListDocuments : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/documents", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("listDocuments")
        .WithTags("Documents")
        .WithSummary("List the documents of a case")
        .WithDescription("All documents that are attached to the case, in the order in which they were; of one that was erased, when and why.")
        .Refuses(404);

    private static async Task<Results<Ok<IReadOnlyList<DocumentState>>, ProblemHttpResult>> HandleAsync(string caseId, DocumentReading documents, CancellationToken cancellationToken) =>
        await documents.ListAsync(caseId, cancellationToken) is { } found ? TypedResults.Ok(found) : NoSuchCase.Problem(caseId);
}
