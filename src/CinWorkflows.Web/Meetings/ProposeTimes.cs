using CinWorkflows.Cases.Meetings;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Meetings.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Meetings;

internal sealed class ProposeTimes : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/meetings/proposals", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("proposeTimes")
        .WithTags("Meetings")
        .WithSummary("Propose times for a meeting")
        .WithDescription("The best times within the duty's dates, with the reasons for and against each, why a wished time does not fit, and what would help where there are too few. Nothing is recorded or booked.")
        .TakesJson(Example)
        .Refuses(404, 422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static ProposalRequest Example => new()
    {
        Purpose = MeetingPurpose.FirstPlanning,
        Attendees = ["p-1", "p-2"],
        Room = new(WheelchairAccessible: true),
    };

    private static async Task<Results<Ok<ProposedTimes>, ProblemHttpResult>> HandleAsync(
        string caseId,
        HttpContext http,
        ReadableCases cases,
        MeetingProposals proposals,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<ProposalRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        if (await cases.FileAsync(caseId, cancellationToken) is null)
        {
            return NoSuchCase.Problem(caseId);
        }

        var answer = await proposals.FindAsync(caseId, request, cancellationToken);
        return answer switch
        {
            { Times: { } times } => TypedResults.Ok(times),
            { IsNoSuchCase: true } => NoSuchCase.Problem(caseId),
            _ => Problem.Refused([.. answer.Refusals.Select(refusal => new FieldError(refusal.Field, refusal.Reason, refusal.Clause))]),
        };
    }
}
