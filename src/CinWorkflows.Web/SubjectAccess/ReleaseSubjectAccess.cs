using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.SubjectAccess;

internal sealed class ReleaseSubjectAccess : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/people/{personId}/subject-access", HandleAsync)
        .Needs(Permission.AnswerSubjectAccess)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName("releaseSubjectAccess")
        .WithTags("Rights")
        .WithSummary("Make what is given to a person who asked for their data")
        .WithDescription("The same without what was decided to be taken out, once each mark of the draft is decided on; in the place of what is gone stands why. It is refused where the record has changed since so that a mark is not decided. 'Accept: application/pdf' gives it as a paper.")
        .TakesJson(Example)
        .Produces<SubjectAccessAnswer>()
        .Refuses(404, 422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static SubjectAccessDecisions Example => new(
    [
        new() { About = "mother", Remove = false, Reason = "She has agreed in writing." },
        new() { Mark = "0f3c9a7be1d25c48", Remove = true },
    ]);

    private static async Task<Results<Ok<SubjectAccessAnswer>, FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string personId,
        string? askedBy,
        HttpContext http,
        ReadableCases cases,
        SubjectAccessRequests requests,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<SubjectAccessDecisions>(http);
        if (request is null)
        {
            return fault!;
        }

        if (await requests.DraftAsync(cases, caseId, personId, askedBy, cancellationToken) is not { } draft)
        {
            return SubjectAccessAnswering.NoSuchPerson(caseId, personId, askedBy);
        }

        if (SubjectAccessRelease.Refuse(draft, request.Decisions).ToList() is { Count: > 0 } refusals)
        {
            return Problem.Refused([.. refusals.Select(refusal => new FieldError(refusal.Field, refusal.Reason))]);
        }

        var given = SubjectAccessRelease.Of(draft, request.Decisions);
        return SubjectAccessAnswering.WantsPaper(http)
            ? await SubjectAccessAnswering.PaperAsync(http, requests, given, isDraft: false, cancellationToken)
            : TypedResults.Ok(given);
    }
}

/// <summary>What is taken out of an answer and what is given.</summary>
/// <param name="Decisions">Of each mark of the draft, alone or by whom it is about.</param>
public sealed record SubjectAccessDecisions(IReadOnlyList<RedactionDecision> Decisions);
