using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Holidays;

internal sealed class ListHolidays : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/holidays", HandleAsync)
        .Needs(Permission.ReadReference)
        .WithName("listHolidays")
        .WithTags("Calendar")
        .WithSummary("List the bank holidays that were brought in or withdrawn")
        .WithDescription("What has changed since this version's data was published, in the order in which it was brought in; of two for one day the later holds. One that is 'proposed' waits for a second person and changes nothing yet.");

    private static async Task<Ok<IReadOnlyList<HolidayState>>> HandleAsync(IHolidayBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<HolidayState>>([.. (await book.ReadAsync(cancellationToken)).Select(HolidayState.Of)]);
}

/// <summary>A bank holiday that was brought in or withdrawn here.</summary>
/// <param name="Division">Whose.</param>
/// <param name="Date">The day.</param>
/// <param name="Title">Its name.</param>
/// <param name="Withdrawn">True where the day stopped being a bank holiday.</param>
/// <param name="At">When it was brought in.</param>
/// <param name="ActorId">By whom; null where that is not known any more.</param>
/// <param name="Reason">Why; null where that is not known any more.</param>
public sealed record HolidayState(Division Division, DateOnly Date, string Title, bool Withdrawn, DateTimeOffset At, string? ActorId, string? Reason)
{
    /// <summary>True for one that waits for a second person: the calendar is as it was.</summary>
    public bool Proposed { get; init; }

    internal static HolidayState Of(HolidayEntry entry) =>
        new(entry.Change.Division, entry.Change.Date, entry.Change.Title, entry.Change.Withdrawn, entry.At, entry.ActorId, entry.Reason) { Proposed = entry.Proposed };
}
