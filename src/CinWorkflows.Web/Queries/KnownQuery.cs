using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Queries;

/// <summary>
/// The parameters that an endpoint has. One that it does not know is wrong: passed over in silence, a misspelt filter would show everything, and a misspelt
/// <c>check</c> would record what was to be looked at.
/// </summary>
/// <param name="Names">Their names.</param>
internal sealed record KnownQuery(IReadOnlyList<string> Names)
{
    private const int LongestShown = 60;

    /// <summary>Refuses each parameter that the endpoint does not have.</summary>
    public static async ValueTask<object?> RefuseOthersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var names = http.GetEndpoint()?.Metadata.GetOrderedMetadata<KnownQuery>().SelectMany(known => known.Names).ToList() ?? [];
        var errors = http.Request.Query.Keys.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => Unknown(name, names)).ToList();
        return errors.Count == 0 ? await next(invocation) : Problem.Invalid(errors);
    }

    private static FieldError Unknown(string name, IReadOnlyList<string> names) => new(
        name.Length > LongestShown ? name[..LongestShown] : name,
        names.Count == 0 ? "not a parameter here: leave it out." : $"not a parameter here{Suggestion.For(name, names)} There are: {string.Join(", ", names)}.");
}
