using CinWorkflows.Web.Description;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal static class StartCase
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases", HandleAsync)
        .WithName("startCase")
        .WithTags("Cases")
        .WithSummary("Begin a case")
        .WithDescription("Opens a case from a referral, or takes over an episode that runs in another system, and starts its workflow.")
        .TakesJson<StartCaseRequest>(Examples.StartCase)
        .TakesCommandId()
        .Refuses(409, 422);

    private static async Task<Results<Created<CommandAnswer>, Ok<CommandAnswer>, ProblemHttpResult>> HandleAsync(
        HttpContext http,
        CaseRegister register,
        CommandAnswering answering,
        IActStore acts,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<StartCaseRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        var (given, wrong) = CommandId.Of(http.Request, request.Id);
        if (wrong is not null)
        {
            return wrong;
        }

        var id = given ?? Guid.CreateVersion7(clock.GetUtcNow());
        var caseId = request.CaseId ?? CaseNumber.For(id);
        var decision = await register.OpenAsync(new(caseId, request.Pack, id, request.Actor, request.Act, request.At), cancellationToken);
        if (decision.Receipt is not { } receipt)
        {
            var errors = RefusalFields.Of(decision.Refusals);
            return errors is [{ Field: "caseId" }] && await acts.FindAsync(caseId, cancellationToken) is not null
                ? Problem.Exists(errors)
                : Problem.Refused(errors);
        }

        var answer = await answering.AnswerAsync(receipt, cancellationToken);
        var location = $"{http.Request.PathBase}/cases/{caseId}";
        if (!receipt.Repeated)
        {
            return TypedResults.Created(location, answer);
        }

        http.Response.Headers.Location = location;
        return TypedResults.Ok(answer);
    }
}
