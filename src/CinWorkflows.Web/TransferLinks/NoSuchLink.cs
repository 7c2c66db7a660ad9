using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.TransferLinks;

internal static class NoSuchLink
{
    public static ProblemHttpResult OfTransfer(string transferId) =>
        Problem.NotFound("transferId", $"there is no link to a transfer {Suggestion.Quote(transferId)} of this case; 'POST' issues one once the other authority was notified by link.");

    public static ProblemHttpResult NoTransfer(string transferId) =>
        Problem.NotFound("transferId", $"this case has no transfer {Suggestion.Quote(transferId)}.");

    public static ProblemHttpResult NoName { get; } =
        Problem.NotInOwnName(new("actor.id", "the token names no member of staff; an administrator of the tenant adds the claim."));
}
