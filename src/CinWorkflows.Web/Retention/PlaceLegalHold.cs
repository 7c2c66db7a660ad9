using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class PlaceLegalHold : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/legal-hold", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("placeLegalHold")
        .WithTags("Rights")
        .WithSummary("Keep a case whatever the schedule says")
        .WithDescription("Of a case that is open or has ended, with a reason that names nobody whom the record is about: it stays for good. While the hold stands the case is not destroyed. Answers the holds that were placed and lifted.")
        .TakesJson(Example)
        .Refuses(404, 422);

    /// <summary>As the description shows it.</summary>
    internal static OrderReason Example => new("A court has asked for the file.");

    private static Task<Results<Ok<IReadOnlyList<LegalHold>>, ProblemHttpResult>> HandleAsync(string caseId, HttpContext http, LegalHolding holding, CancellationToken cancellationToken) =>
        holding.AnswerAsync(http, caseId, place: true, cancellationToken);
}
