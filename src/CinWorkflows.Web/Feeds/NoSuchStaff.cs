using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Feeds;

internal static class NoSuchStaff
{
    public static ProblemHttpResult Of(string id) =>
        Problem.NotFound("id", $"there is no member of staff {Suggestion.Quote(id)}; 'GET /staff' lists them.");
}
