using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

internal static class Meetings
{
    public const string School = "head@school.example";
    public const string Health = "visitor@nhs.example";

    /// <summary>In British summer time: from 10:00 to 11:30 by the wall.</summary>
    public static readonly CalendarMeeting Review = new()
    {
        Key = "case-41/review-1",
        Mailbox = GraphTest.Chair,
        Revision = 0,
        StartsAt = new DateTimeOffset(2026, 7, 14, 9, 0, 0, TimeSpan.Zero),
        EndsAt = new DateTimeOffset(2026, 7, 14, 10, 30, 0, TimeSpan.Zero),
        Subject = "CIN-2026-0041: review meeting",
        Body = "Review of the plan.\nPlease bring <your> report.",
        Location = "Tŷ Hywel",
        Attendees = [new("Head", School), new("Visitor", Health), new("Chair", GraphTest.Chair)],
    };

    /// <summary>Puts a meeting as it is, whoever stands there having been put there by us.</summary>
    public static Task<CalendarReceipt> PutAsync(this IMeetingCalendar calendar, CalendarMeeting meeting, string? eventId, CancellationToken cancellationToken) => calendar.PutAsync(
        meeting,
        eventId,
        (standing, _) => Task.FromResult<CalendarMeeting?>(meeting with { Ours = [.. (standing?.Answers ?? []).Concat(standing?.Rooms ?? []).Select(answer => answer.Address)] }),
        cancellationToken);

    public static CalendarMeeting Moved => Review with { Revision = 1, StartsAt = Review.StartsAt.AddDays(1), EndsAt = Review.EndsAt.AddDays(1) };
}
