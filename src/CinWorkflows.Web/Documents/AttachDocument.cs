using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Documents;

/// <summary>The document's id is the command's, so that the same request made again ends in the same document.</summary>
internal sealed class AttachDocument : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/documents", HandleAsync)
        .Needs(Permission.ActOnCases)
        .WithName("attachDocument")
        .WithTags("Documents")
        .WithSummary("Attach a document to a case")
        .WithDescription("The body is the document as it is. It is stored once, is never replaced, and counts as an act of the case. Content that is not of the type that it is said to be, or in which the scanner finds something harmful, is refused.")
        .TakesDocument()
        .TakesCommandId()
        .Asks(DocumentRequest.Fields)
        .Refuses(404, 409, 413, 415, 422, 503);

    private static async Task<Results<Created<DocumentAnswer>, Ok<DocumentAnswer>, ProblemHttpResult>> HandleAsync(
        string caseId,
        HttpContext http,
        DocumentIntake intake,
        CaseRegister register,
        CommandAnswering answering,
        OwnName ownName,
        IActStore acts,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (request, mistaken) = DocumentRequest.Of(http.Request);
        if (request is null)
        {
            return mistaken!;
        }

        if (ownName.Refuse(http.User, request.Actor) is { } refused)
        {
            return refused;
        }

        if (http.Request.ContentLength > intake.Largest)
        {
            return Problem.TooLarge(intake.Largest);
        }

        var id = request.Id ?? Guid.CreateVersion7(clock.GetUtcNow());
        var taken = await intake.TakeAsync(caseId, new(id, request.Title, request.Kind, request.Type), Unlimited(http).Body, cancellationToken);
        if (taken.Act is not { } act)
        {
            return ProblemOf(taken, caseId, request.Type, intake.Largest);
        }

        var decision = await register.RecordAsync(caseId, new(id, request.Actor, act), cancellationToken);
        if (decision.Receipt is not { } receipt)
        {
            return decision.IsNoSuchCase ? NoSuchCase.Problem(caseId) : Problem.Refused(FieldsOf(decision));
        }

        var recorded = await acts.FindActAsync(id, cancellationToken) ?? throw new InvalidOperationException("The record accepted an act that it cannot show.");
        var answer = new DocumentAnswer(DocumentState.Of(recorded, (DocumentAttached)recorded.Act), await answering.AnswerAsync(receipt, request.Actor, act, cancellationToken));
        var location = $"{http.Request.PathBase}/cases/{caseId}/documents/{id}";
        if (!receipt.Repeated)
        {
            return TypedResults.Created(location, answer);
        }

        http.Response.Headers.Location = location;
        return TypedResults.Ok(answer);
    }

    private static ProblemHttpResult ProblemOf(TakenDocument taken, string caseId, DocumentType type, long largest) => taken.Outcome switch
    {
        DocumentOutcome.NoSuchCase => NoSuchCase.Problem(caseId),
        DocumentOutcome.TooLarge => Problem.TooLarge(largest),
        DocumentOutcome.Differs => Problem.Exists([new(CommandId.Header, "a document with other content was sent under this id; give each document its own.")]),
        DocumentOutcome.Empty => Problem.Refused([new("body", "the document is empty.")]),
        DocumentOutcome.NotOfType => Problem.Refused([new("body", $"the content is no {type.Name}, though 'Content-Type' says so; send the type that it is.")]),
        DocumentOutcome.NotScanned => Problem.NotNow([new("body", $"the content {taken.Fault}")]),
        _ => Problem.Refused([new("body", $"the content {taken.Fault}")]),
    };

    /// <summary>The body is counted here; the server's own limit is for other requests.</summary>
    private static HttpRequest Unlimited(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null;
        }

        return http.Request;
    }

    /// <summary>Who acts is said by the query here.</summary>
    private static IReadOnlyList<FieldError> FieldsOf(Decision decision) =>
        [.. RefusalFields.Of(decision.Refusals).Select(error => error with { Field = error.Field switch { "actor.id" => "actor", "actor.role" => "role", _ => error.Field } })];
}

/// <summary>A document is attached.</summary>
/// <param name="Document">The document as the record has it.</param>
/// <param name="Command">What came of the command.</param>
public sealed record DocumentAnswer(DocumentState Document, CommandAnswer Command);
