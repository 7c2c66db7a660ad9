using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.SubjectAccess;

internal sealed class ReadSubjectAccess : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/people/{personId}/subject-access", HandleAsync)
        .Needs(Permission.AnswerSubjectAccess)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName(DestructionObstacles.AnswerBegun)
        .WithTags("Rights")
        .AsksFor("askedBy")
        .WithSummary("Read what is held about a person, with what may have to be taken out")
        .WithDescription("The draft of an answer to somebody who asks for their data (UK GDPR, article 15), made from the record as it stands: of the child the whole case, of anybody else what names them. Each mark is decided on before it is given: what is about somebody else, what is restricted, what may do serious harm, and documents that have to be read first. 'askedBy' names whoever of the case asks on their behalf, so that what is kept from them is marked too. 'Accept: application/pdf' gives it as a paper to read.")
        .Produces<SubjectAccessAnswer>()
        .Refuses(404);

    private static async Task<Results<Ok<SubjectAccessAnswer>, FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string personId,
        string? askedBy,
        HttpContext http,
        ReadableCases cases,
        SubjectAccessRequests requests,
        CancellationToken cancellationToken)
    {
        if (await requests.DraftAsync(cases, caseId, personId, askedBy, cancellationToken) is not { } draft)
        {
            return SubjectAccessAnswering.NoSuchPerson(caseId, personId, askedBy);
        }

        return SubjectAccessAnswering.WantsPaper(http)
            ? await SubjectAccessAnswering.PaperAsync(http, requests, draft, isDraft: true, cancellationToken)
            : TypedResults.Ok(draft);
    }
}
