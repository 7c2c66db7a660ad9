using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting in words that name nobody.</summary>
internal static class MeetingInWords
{
    /// <summary>"The review on 3 March 2026 at 10:00".</summary>
    public static string Of(Meeting meeting)
    {
        var starts = TimeZoneInfo.ConvertTime(meeting.StartsAt, LondonTime.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Purpose(meeting.Purpose)} on {starts:d MMMM yyyy} at {starts:HH:mm}");
    }

    /// <summary>What those who were invited are told of it.</summary>
    public static string NewsOf(Meeting meeting) => meeting.State == MeetingState.Cancelled
        ? $"{Of(meeting)} does not take place"
        : meeting.Revision == 0 ? $"Invitation: {char.ToLowerInvariant(Of(meeting)[0])}{Of(meeting)[1..]}"
        : $"What has changed about a meeting: {char.ToLowerInvariant(Of(meeting)[0])}{Of(meeting)[1..]}";

    private static string Purpose(MeetingPurpose purpose) => purpose switch
    {
        MeetingPurpose.FirstPlanning => "The first planning meeting",
        MeetingPurpose.TransferIn => "The meeting after the move",
        MeetingPurpose.TwelveMonthReview => "The specific review of support beyond 12 months",
        _ => "The review",
    };
}
