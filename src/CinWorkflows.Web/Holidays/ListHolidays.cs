using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Holidays;

internal static class ListHolidays
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/holidays", HandleAsync)
        .Needs(Permission.ReadReference)
        .WithName("listHolidays")
        .WithTags("Calendar")
        .WithSummary("List the bank holidays that were brought in or withdrawn")
        .WithDescription("What has changed since this version's data was published, in the order in which it was brought in; of two for one day the later holds.");

    private static async Task<Ok<IReadOnlyList<HolidayState>>> HandleAsync(IHolidayBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<HolidayState>>([.. (await book.ReadAsync(cancellationToken)).Select(HolidayState.Of)]);
}
