using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class StartCase : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases", HandleAsync)
        .Needs(Permission.ActOnCases)
        .WithName("startCase")
        .WithTags("Cases")
        .WithSummary("Begin a case")
        .WithDescription("Opens a case from a referral, or takes over an episode that runs in another system, and starts its workflow.")
        .TakesJson(Example)
        .TakesCommandId()
        .Refuses(409, 422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static StartCaseRequest Example => new(
        "northamptonshire",
        new("sw-1", Role.SocialWorker),
        new CaseOpened(new(2026, 3, 2), new("p-1", "Alex Example", new DateOnly(2015, 6, 1), ReceivesPlan: true), "team-1", "sw-1", []));

    private static async Task<Results<Created<CommandAnswer>, Ok<CommandAnswer>, ProblemHttpResult>> HandleAsync(
        HttpContext http,
        CaseRegister register,
        CommandAnswering answering,
        OwnName ownName,
        IActStore acts,
        ActDoor door,
        TimeProvider clock,
        RefusedCases refusedCases,
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
        if (decision.IsTaken && await acts.FindActAsync(id, cancellationToken) is not null)
        {
            // The same command came twice at a time and the other was quicker: now it is known by its id.
            decision = await register.OpenAsync(command, cancellationToken);
        }

        if (decision.Receipt is not { } receipt)
        {
            await refusedCases.NoteAsync(request.Act, decision.Refusals, cancellationToken);
            return !decision.IsTaken ? Problem.Refused(RefusalFields.Of(decision.Refusals))
                : await door.IsReadAsync(caseId, cancellationToken) ? Problem.Exists(RefusalFields.Of(decision.Refusals))
                : Problem.Refused([new("caseId", $"a new case cannot have the number '{caseId}': leave it out, and the service gives it one.")]);
        }

        var answer = await answering.AnswerAsync(receipt, request.Actor, request.Act, cancellationToken);
        var location = $"{http.Request.PathBase}/cases/{caseId}";
        if (!receipt.Repeated)
        {
            return TypedResults.Created(location, answer);
        }

        http.Response.Headers.Location = location;
        return TypedResults.Ok(answer);
    }
}

/// <summary>A case is to be begun.</summary>
/// <param name="Pack">The authority's policy pack; the case is pinned to the version in force today.</param>
/// <param name="Actor">Who begins it.</param>
/// <param name="Act">'caseOpened', or 'episodeAdopted' for an episode that runs in another system.</param>
/// <param name="CaseId">The case's id, which names nobody; one is made where there is none.</param>
/// <param name="Id">The command's own id: sent twice with the same id, a command is recorded once.</param>
/// <param name="At">When it was done; now where there is none.</param>
public sealed record StartCaseRequest(string Pack, Actor Actor, Act Act, string? CaseId = null, Guid? Id = null, DateTimeOffset? At = null);
