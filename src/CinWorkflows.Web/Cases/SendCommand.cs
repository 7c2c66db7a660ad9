using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class SendCommand : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/acts", HandleAsync)
        .Needs(Permission.ActOnCases)
        .WithName("sendCommand")
        .WithTags("Cases")
        .WithSummary("Record what was done or decided about a case")
        .WithDescription("Checks the act against the case and its pack, records it once, and answers with the duties that follow from it. With 'check=true' nothing is recorded: the answer says what speaks against it, which rules it does not keep, and the duties that it would close, open and move; whoever may not read the case is told whether it would be recorded, and no more.")
        .AsksFor("check")
        .TakesJson<CommandRequest>(CommandExamples.EveryCommand())
        .TakesCommandId()
        .Refuses(404, 409, 422);

    private static async Task<Results<Ok<CommandAnswer>, JsonHttpResult<CheckAnswer>, ProblemHttpResult>> HandleAsync(
        string caseId,
        bool? check,
        HttpContext http,
        ActDoor door,
        ReadableCases cases,
        AccessTrace trace,
        RefusedCases refused,
        CaseRegister register,
        ActCheck actCheck,
        CommandAnswering answering,
        OwnName ownName,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<CommandRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        if (ownName.Refuse(http.User, request.Actor) is { } otherName)
        {
            return otherName;
        }

        if (request.Act is DocumentAttached)
        {
            return Problem.Refused([new("act.type", "a document is attached by 'POST /cases/{caseId}/documents', which takes its content.")]);
        }

        if (request.Act is SubjectAccessGiven)
        {
            return Problem.Refused([new("act.type", "an answer is given by 'POST /cases/{caseId}/people/{personId}/subject-access', which makes it.")]);
        }

        var (id, wrong) = CommandId.Of(http.Request, request.Id);
        if (wrong is not null)
        {
            return wrong;
        }

        if (IfMatch.Of(http.Request, out var seen) is { } unclear)
        {
            return unclear;
        }

        if (!await door.IsOpenAsync(caseId, request.Actor, request.Act, cancellationToken))
        {
            return NoSuchCase.Problem(caseId);
        }

        // Whoever may not read the case has seen no number of it, and is told none.
        var isRead = await door.SeesAsync(caseId, request.Actor, cancellationToken);
        var command = new ActCommand(id, request.Actor, request.Act, request.At)
        {
            BreachReason = request.BreachReason,
            IfSequence = isRead ? request.IfSequence ?? seen : null,
            RecordedFor = request.RecordedFor,
        };
        if (check == true)
        {
            await cases.FileAsync(caseId, cancellationToken);
            if (await actCheck.OfAsync(caseId, command, cancellationToken) is not { } come)
            {
                return NoSuchCase.Problem(caseId);
            }

            await refused.NoteAsync(request.Act, come.Refusals, cancellationToken);
            return TypedResults.Json(isRead ? CheckAnswer.Of(come) : CheckAnswer.Unseen(come));
        }

        var decision = await register.RecordAsync(caseId, command, cancellationToken);
        if (decision.Receipt is null)
        {
            await refused.NoteAsync(caseId, cancellationToken);
            await refused.NoteAsync(request.Act, decision.Refusals, cancellationToken);
        }
        else if (request.Act is GlassBroken || (request.Act is NamedPeopleAdded && !isRead))
        {
            await trace.BrokeGlassAsync(http, caseId);
        }

        return decision switch
        {
            { IsOvertaken: true } => Problem.Overtaken(RefusalFields.Of(decision.Refusals)),
            { Receipt: { } receipt } => TypedResults.Ok(await answering.AnswerAsync(receipt, request.Actor, request.Act, cancellationToken)),
            { IsNoSuchCase: true } => NoSuchCase.Problem(caseId),
            _ => Problem.Refused(RefusalFields.Of(decision.Refusals)),
        };
    }
}

/// <summary>Something was done about a case.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Id">The command's own id: sent twice with the same id, a command is recorded once.</param>
/// <param name="At">When it was done; now where there is none.</param>
/// <param name="BreachReason">Why rules were not kept, where what happened did not keep them.</param>
/// <param name="IfSequence">The number of the last act that they have seen; where another came meanwhile, nothing is recorded.</param>
/// <param name="RecordedFor">The practitioner in whose name somebody else records it.</param>
public sealed record CommandRequest(Actor Actor, Act Act, Guid? Id = null, DateTimeOffset? At = null, string? BreachReason = null, long? IfSequence = null, string? RecordedFor = null);
