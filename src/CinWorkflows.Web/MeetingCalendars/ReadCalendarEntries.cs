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
public sealed record CalendarEntryState
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The meeting.</summary>
    public required string MeetingId { get; init; }

    /// <summary>The revision that is to stand there.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required CalendarState State { get; init; }

    /// <summary>The revision that stands there.</summary>
    public required int? PlacedRevision { get; init; }

    /// <summary>The link for attending online.</summary>
    public required string? OnlineLink { get; init; }

    /// <summary>The number for attending by telephone, with the digits that are asked for then.</summary>
    public required string? DialIn { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>What is wrong, in a code.</summary>
    public required string? Problem { get; init; }

    /// <summary>What staff and professionals answered, by id.</summary>
    public required IReadOnlyDictionary<string, CalendarAnswer> Answers { get; init; }

    internal static CalendarEntryState Of(CalendarEntryView view) => new()
    {
        CaseId = view.Order.CaseId,
        MeetingId = view.Order.MeetingId,
        Revision = view.Order.Revision,
        State = view.State,
        PlacedRevision = view.PlacedRevision,
        OnlineLink = view.OnlineLink,
        DialIn = view.DialIn?.Dialled,
        NextAttemptAt = view.NextAttemptAt,
        Problem = view.Problem,
        Answers = view.Answers,
    };
}
