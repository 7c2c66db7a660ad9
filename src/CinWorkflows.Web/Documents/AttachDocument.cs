using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Documents;

/// <summary>
/// Stores the content first and records the act second: content without an act is seen by nobody and does no harm, an act without
/// content would. The document's id is the command's, so that the same request made again ends in the same document.
/// </summary>
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
        IDocumentStore documents,
        ContentCheck contents,
        ActDoor door,
        CaseRegister register,
        CommandAnswering answering,
        OwnName ownName,
        IActStore acts,
        IOptions<CinWorkflowsApiOptions> options,
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

        var limit = options.Value.LargestDocument;
        if (http.Request.ContentLength > limit)
        {
            return Problem.TooLarge(limit);
        }

        if (!await door.IsReadAsync(caseId, cancellationToken))
        {
            return NoSuchCase.Problem(caseId);
        }

        var body = new DocumentBody(Unlimited(http).Body, limit);
        if (FaultOf(request.Type, await body.StartAsync(cancellationToken)) is { } wrong)
        {
            return Problem.Refused([wrong]);
        }

        var id = request.Id ?? Guid.CreateVersion7(clock.GetUtcNow());
        StoredDocument stored;
        try
        {
            await using var content = await contents.TakeAsideAsync(body, cancellationToken);
            if (await contents.FaultAsync(request.Type, content, isPaper: false, cancellationToken) is { } fault)
            {
                return fault == ContentCheck.NotScanned ? Problem.NotNow([new("body", $"the content {fault}")]) : Problem.Refused([new("body", $"the content {fault}")]);
            }

            stored = await documents.PutAsync(new(caseId, id.ToString()), content, request.Type.MediaType, cancellationToken);
        }
        catch (DocumentTooLargeException)
        {
            return Problem.TooLarge(limit);
        }
        catch (DocumentDiffersException)
        {
            return Problem.Exists([new(CommandId.Header, "a document with other content was sent under this id; give each document its own.")]);
        }

        var act = new DocumentAttached(id.ToString(), request.Title, request.Kind, request.Type.MediaType, stored.Length, stored.Sha256);
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

    private static FieldError? FaultOf(DocumentType type, ReadOnlyMemory<byte> start) =>
        start.IsEmpty ? new("body", "the document is empty.")
        : type.Begins(start.Span) ? null
        : new("body", $"the content is no {type.Name}, though 'Content-Type' says so; send the type that it is.");

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
