using CinWorkflows.Web.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Cases;

internal static class NoSuchCase
{
    public static ProblemHttpResult Problem(string caseId) =>
        Problems.Problem.NotFound("caseId", $"there is no case {Suggestion.Quote(caseId)}.");
}
