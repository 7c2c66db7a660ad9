using CinWorkflows.Pages.Tasks;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Pages.Tests;

/// <summary>Where the pages of staff are, as the service's endpoints say it.</summary>
internal static class PageAddresses
{
    /// <summary>What else an address may name.</summary>
    private static readonly (string Name, string Value)[] Parts =
        [("{staffId?}", "sw-2"), ("{teamId?}", "team-2"), ("{number:long}", "999"), ("{documentId}", "none"), ("{id}/{version}", "northamptonshire/3.1.2")];

    /// <summary>The routes, each once.</summary>
    public static IReadOnlyList<string> Routes(this PagesWorld world) =>
    [
        .. world.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Where(route => route.StartsWith(StaffPages.Home, StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>The pages of a route about a case: of the page of tasks one for each of them.</summary>
    public static IEnumerable<string> Paths(this PagesWorld world, string route, string caseId) =>
        (route.Contains("{task}", StringComparison.Ordinal) ? world.Get<CaseTasks>().All.Where(task => task.HasForm).Select(task => task.Slug) : [""])
        .Select(task => Parts.Append((Name: "{caseId}", Value: caseId)).Append((Name: "{task}", Value: task)).Aggregate(route, (path, part) => path.Replace(part.Name, part.Value, StringComparison.Ordinal)));

    /// <summary>All pages, with those about a case.</summary>
    public static IEnumerable<string> Paths(this PagesWorld world, string caseId) => world.Routes().SelectMany(route => world.Paths(route, caseId));
}
