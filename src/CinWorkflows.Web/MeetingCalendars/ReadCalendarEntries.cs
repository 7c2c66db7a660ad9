using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.MeetingCalendars;

internal sealed class ReadCalendarEntries : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/calendar", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readCalendarEntries")
        .WithTags("Calendars")
        .WithSummary("Read how a case's meetings stand in the calendar")
        .WithDescription("Whether each meeting stands there as it is on record, the link for attending online, what was answered, and how it was seen to stand last where people changed it there. Empty where the authority has no calendars.")
        .Refuses(404);

    private static async Task<Results<Ok<IReadOnlyList<CalendarEntryState>>, ProblemHttpResult>> HandleAsync(
        string caseId,
        ReadableCases reader,
        ICalendarBook book,
        CancellationToken cancellationToken) =>
        await reader.FileAsync(caseId, cancellationToken) is null
            ? NoSuchCase.Problem(caseId)
            : TypedResults.Ok<IReadOnlyList<CalendarEntryState>>([.. (await book.OfCaseAsync(caseId, cancellationToken)).Select(CalendarEntryState.Of)]);
}
