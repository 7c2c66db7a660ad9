using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Terms;

internal sealed class ListTerms : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/terms", HandleAsync)
        .Needs(Permission.ReadReference)
        .WithName("listTerms")
        .WithTags("Calendar")
        .WithSummary("List the school terms")
        .WithDescription("By authority. Where an authority has none, every working day counts as a school day.");

    private static async Task<Ok<IReadOnlyDictionary<string, TermSheet>>> HandleAsync(ITermBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ReadAsync(cancellationToken));
}
