using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class ReadActs : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/acts", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readActs")
        .WithTags("Cases")
        .WithSummary("Read the decisions of a case, with reasons")
        .WithDescription("Who did what in which role, when and why, under which pack version, and whether the record of it is whole. What was put right since stands there as it was recorded, and the entry that put it right after it.")
        .Refuses(404);

    private static async Task<Results<Ok<ActRecord>, ProblemHttpResult>> HandleAsync(
        string caseId,
        ReadableCases reader,
        CancellationToken cancellationToken)
    {
        var acts = await reader.HistoryAsync(caseId, cancellationToken);
        if (acts.Count == 0)
        {
            return NoSuchCase.Problem(caseId);
        }

        var broken = await reader.FirstBrokenLinkAsync(caseId, cancellationToken);
        return TypedResults.Ok(new ActRecord(new(broken is null, broken), acts));
    }
}

/// <summary>What was done and decided about a case, with reasons.</summary>
/// <param name="Chain">Whether the record of it is whole.</param>
/// <param name="Acts">All acts, in order.</param>
public sealed record ActRecord(ChainVerdict Chain, IReadOnlyList<RecordedAct> Acts);

/// <summary>Whether the hash chain of a case's acts is whole.</summary>
/// <param name="Whole">True where every act is as it was recorded.</param>
/// <param name="FirstBroken">The number of the first act that was tampered with.</param>
public sealed record ChainVerdict(bool Whole, long? FirstBroken);
