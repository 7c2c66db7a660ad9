using CinWorkflows.Cases.Duties;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Cases;

internal sealed class ReadHandedLetter : IEndpoint
{
    private const string MediaType = "text/html";

    /// <summary>The page has styles of its own within it, and nothing else.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly IReadOnlyList<QueryField> Fields = [QueryField.Text("duty", "The duty, by its key.")];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/letter", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithMetadata(new TracedAs(AccessKind.Printed))
        .WithName("readHandedLetter")
        .WithTags("Cases")
        .WithSummary("Print the letter that somebody is handed")
        .WithDescription("Of a duty to tell somebody by hand, to give them the plan, or to settle a message that did not arrive: the letter that they would have been sent, as a page to print. The duty's `paper` leads to it.")
        .Asks(Fields)
        .Produces<string>(StatusCodes.Status200OK, MediaType)
        .Refuses(404, 422);

    /// <summary>Where the letter of a duty is; null where there is none.</summary>
    internal static string? AddressOf(string caseId, Duty duty) =>
        HandedLetter.Has(duty.Kind) ? $"/cases/{Uri.EscapeDataString(caseId)}/letter?duty={Uri.EscapeDataString(duty.Key)}" : null;

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        HttpContext http,
        ReadableCases reader,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(http.Request);
        if (await reader.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return NoSuchCase.Problem(caseId);
        }

        var duty = view.Duties.FirstOrDefault(open => open.Duty.Key == query.Text("duty"))?.Duty;
        if (query.Problem is { } problem)
        {
            return problem;
        }

        if (duty is null || await http.RequestServices.GetRequiredService<HandedLetter>().FindAsync(view, duty, cancellationToken) is not { } page)
        {
            return Problem.NotShown([new("duty", "no open duty with this key has a letter: take it from the duty's 'paper'. What is told in person alone, and what somebody must not be told, has none.")]);
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(page, MediaType, System.Text.Encoding.UTF8);
    }
}
