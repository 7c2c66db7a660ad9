using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
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
        .WithDescription("Whether each meeting stands there as it is on record, the link for attending online, and what was answered. Empty where the authority has no calendars.")
        .Refuses(404);

    private static async Task<Results<Ok<IReadOnlyList<CalendarEntryState>>, ProblemHttpResult>> HandleAsync(
        string caseId,
        ICaseReader reader,
        ICalendarBook book,
        CancellationToken cancellationToken) =>
        await reader.FindAsync(caseId, cancellationToken) is null
            ? NoSuchCase.Problem(caseId)
            : TypedResults.Ok<IReadOnlyList<CalendarEntryState>>([.. (await book.OfCaseAsync(caseId, cancellationToken)).Select(CalendarEntryState.Of)]);
}

/// <summary>How a meeting stands in the calendar, and what was answered there.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">The revision that is to stand there.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PlacedRevision">The revision that stands there.</param>
/// <param name="OnlineLink">The link for attending online.</param>
/// <param name="NextAttemptAt">When it is tried next.</param>
/// <param name="Problem">What is wrong, in a code.</param>
/// <param name="Answers">What staff and professionals answered, by id.</param>
public sealed record CalendarEntryState(
    string CaseId,
    string MeetingId,
    int Revision,
    CalendarState State,
    int? PlacedRevision,
    string? OnlineLink,
    DateTimeOffset? NextAttemptAt,
    string? Problem,
    IReadOnlyDictionary<string, CalendarAnswer> Answers)
{
    internal static CalendarEntryState Of(CalendarEntryView view) => new(
        view.Order.CaseId,
        view.Order.MeetingId,
        view.Order.Revision,
        view.State,
        view.PlacedRevision,
        view.OnlineLink,
        view.NextAttemptAt,
        view.Problem,
        view.Answers);
}
