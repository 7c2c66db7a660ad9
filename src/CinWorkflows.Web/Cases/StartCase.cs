using CinWorkflows.Web.Access;
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
        .Needs(Permission.ActOnCases)
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
        OwnName ownName,
        IActStore acts,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<StartCaseRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        if (ownName.Refuse(http.User, request.Actor) is { } refused)
        {
            return refused;
        }

        var (given, wrong) = CommandId.Of(http.Request, request.Id);
        if (wrong is not null)
        {
            return wrong;
        }

        var id = given ?? Guid.CreateVersion7(clock.GetUtcNow());
        var caseId = request.CaseId ?? CaseNumber.For(id);
        var command = new OpenCommand(caseId, request.Pack, id, request.Actor, request.Act, request.At);
        var decision = await register.OpenAsync(command, cancellationToken);
        if (await IsTakenAsync(decision, caseId, acts, cancellationToken) && await acts.FindActAsync(id, cancellationToken) is not null)
        {
            // The same command came twice at a time and the other was quicker: now it is known by its id.
            decision = await register.OpenAsync(command, cancellationToken);
        }

        if (decision.Receipt is not { } receipt)
        {
            var errors = RefusalFields.Of(decision.Refusals);
            return await IsTakenAsync(decision, caseId, acts, cancellationToken) ? Problem.Exists(errors) : Problem.Refused(errors);
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

    private static async Task<bool> IsTakenAsync(Decision decision, string caseId, IActStore acts, CancellationToken cancellationToken) =>
        decision.Refusals is [{ Field: "caseId" }] && await acts.FindAsync(caseId, cancellationToken) is not null;
}
