using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Terms;

internal sealed class SetTerms : IEndpoint
{
    private const string DryRun = "dryRun";

    private static readonly IReadOnlyList<QueryField> Fields = [QueryField.Flag(DryRun, "True has them checked, and nothing written.")];

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/terms/{authority}", HandleAsync)
        .Needs(Permission.KeepTerms)
        .WithName("setTerms")
        .WithTags("Calendar")
        .WithSummary("Set the school terms of an authority")
        .WithDescription("They replace those that it had; half-terms and training days are breaks. Take the published ones: none are shipped.")
        .TakesJson(Example)
        .Asks(Fields)
        .Refuses(404, 422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static TermSheet Example => new(
        [new("Spring 2027", new(2027, 1, 4), new(2027, 3, 25), [new("Half-term", new(2027, 2, 15), new(2027, 2, 19))])],
        "https://council.example/school-terms");

    private static async Task<Results<Ok<TermSheet>, ProblemHttpResult>> HandleAsync(
        string authority,
        HttpContext http,
        TermKeeping keeping,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(http.Request);
        var dryRun = query.Flag(DryRun);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var (sheet, fault) = await JsonBody.ReadAsync<TermSheet>(http);
        if (sheet is null)
        {
            return fault!;
        }

        if (!keeping.Authorities.Contains(authority))
        {
            return Problem.NotFound("authority", $"there is no pack of that id{Suggestion.For(authority, keeping.Authorities)} Known: {string.Join(", ", keeping.Authorities)}.");
        }

        return await keeping.SetAsync(authority, sheet, dryRun, cancellationToken) is { Count: > 0 } faults
            ? Problem.Refused([.. faults.Select(entry => new FieldError(entry.Field, entry.Reason))])
            : TypedResults.Ok(sheet);
    }
}
