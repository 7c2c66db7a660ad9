using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class LiftLegalHold : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/legal-hold/lift", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("liftLegalHold")
        .WithTags("Rights")
        .WithSummary("Lift a legal hold")
        .WithDescription("With a reason that stays for good. From then on the schedule counts again. Answers the holds that were placed and lifted.")
        .TakesJson(Example)
        .Refuses(404, 422);

    /// <summary>As the description shows it.</summary>
    internal static OrderReason Example => new("The court has given the file back.");

    private static Task<Results<Ok<IReadOnlyList<LegalHold>>, ProblemHttpResult>> HandleAsync(string caseId, HttpContext http, LegalHolding holding, CancellationToken cancellationToken) =>
        holding.AnswerAsync(http, caseId, place: false, cancellationToken);
}
