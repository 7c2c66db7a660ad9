using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Retention;
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
        .WithName(DestructionObstacles.AnswerGiven)
        .WithTags("Rights")
        .AsksFor("askedBy")
        .WithSummary("Make what is given to a person who asked for their data")
        .WithDescription("The same without what was decided to be taken out, once each mark of the draft is decided on; in the place of what is gone stands why. It is refused where the case has gone on since the draft of that 'sequence': nothing is given that nobody read. What is not marked is taken out by 'entry' and 'words', with a reason. That it was given stays on the record, with what was decided, why and by whom. 'askedBy' is as it was for the draft. 'Accept: application/pdf' gives it as a paper.")
        .TakesJson(Example)
        .TakesCommandId()
        .Produces<SubjectAccessAnswer>()
        .Refuses(404, 409, 422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static SubjectAccessDecisions Example => new(new("tm-1", Role.TeamManager), 17,
    [
        new() { About = "mother", Remove = false, Reason = "She has agreed in writing." },
        new() { Mark = "0f3c9a7be1d25c48", Remove = true },
        new() { Entry = "12", Words = "the flat above the bakery", Remove = true, Reason = "It tells where she lives now." },
    ]);

    private static async Task<Results<Ok<SubjectAccessAnswer>, FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string personId,
        string? askedBy,
        HttpContext http,
        ReadableCases cases,
        SubjectAccessRequests requests,
        CaseRegister register,
        OwnName ownName,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<SubjectAccessDecisions>(http);
        if (request is null)
        {
            return fault!;
        }

        if (ownName.Refuse(http.User, request.Actor) is { } otherName)
        {
            return otherName;
        }

        var (id, wrong) = CommandId.Of(http.Request, request.Id);
        if (wrong is not null)
        {
            return wrong;
        }

        if (await requests.DraftAsync(cases, caseId, personId, askedBy, cancellationToken) is not { } draft)
        {
            return SubjectAccessAnswering.NoSuchPerson(caseId, personId, askedBy);
        }

        if (request.Sequence != draft.Sequence)
        {
            return Problem.Overtaken([new("sequence", $"the draft that was read ends with entry {request.Sequence}, and the case with entry {draft.Sequence}. Read the draft again, and decide on what it says now.")]);
        }

        if (SubjectAccessRelease.Refuse(draft, request.Decisions).ToList() is { Count: > 0 } refusals)
        {
            return Problem.Refused([.. refusals.Select(refusal => new FieldError(refusal.Field, refusal.Reason))]);
        }

        var given = SubjectAccessRelease.Of(draft, request.Decisions);
        var act = new SubjectAccessGiven(personId, request.Sequence, [.. request.Decisions.Select(decision => decision.Kept())], askedBy);
        var recorded = await register.RecordAsync(caseId, new(id, request.Actor, act) { IfSequence = draft.RecordedUntil }, cancellationToken);
        if (recorded.Receipt is null)
        {
            List<FieldError> errors = [.. RefusalFields.Of(recorded.Refusals).Select(error => error with { Field = error.Field.StartsWith("act.", StringComparison.Ordinal) ? error.Field[4..] : error.Field })];
            return recorded.IsOvertaken ? Problem.Overtaken(errors) : Problem.Refused(errors);
        }

        return SubjectAccessAnswering.WantsPaper(http)
            ? await SubjectAccessAnswering.PaperAsync(http, requests, given, isDraft: false, cancellationToken)
            : TypedResults.Ok(given);
    }
}

/// <summary>What is taken out of an answer and what is given.</summary>
/// <param name="Actor">Who has read the draft and decided.</param>
/// <param name="Sequence">The 'sequence' of the draft that they read.</param>
/// <param name="Decisions">Of each mark of the draft, alone or by whom it is about; and what they take out besides.</param>
/// <param name="Id">The command's own id: sent twice with the same id, it is recorded once.</param>
public sealed record SubjectAccessDecisions(Actor Actor, long Sequence, IReadOnlyList<RedactionDecision> Decisions, Guid? Id = null);
