using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting in words that name nobody.</summary>
public static class MeetingInWords
{
    /// <summary>"The review on 3 March 2026 at 10:00".</summary>
    /// <param name="meeting">The meeting.</param>
    internal static string Of(Meeting meeting) => Of(meeting.Purpose, meeting.StartsAt);

    /// <summary>The same of a meeting as it was to start at some time, Europe/London.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="startsAt">When it was to start.</param>
    public static string Of(MeetingPurpose purpose, DateTimeOffset startsAt)
    {
        var starts = TimeZoneInfo.ConvertTime(startsAt, LondonTime.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Purpose(purpose)} on {starts:d MMMM yyyy} at {starts:HH:mm}");
    }

    /// <summary>What those who were invited are told of it.</summary>
    internal static string NewsOf(Meeting meeting) => News(Of(meeting), meeting.Revision, meeting.State == MeetingState.Cancelled);

    /// <summary>What those who were invited were told of it at one of its revisions.</summary>
    /// <param name="meeting">The meeting as it was then, by <see cref="Of(MeetingPurpose, DateTimeOffset)"/>.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="isWithdrawn">Whether it was that it does not take place.</param>
    public static string News(string meeting, int revision, bool isWithdrawn)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return isWithdrawn ? $"{meeting} does not take place"
            : revision == 0 ? $"Invitation: {char.ToLowerInvariant(meeting[0])}{meeting[1..]}"
            : $"What has changed about a meeting: {char.ToLowerInvariant(meeting[0])}{meeting[1..]}";
    }

    private static string Purpose(MeetingPurpose purpose) => purpose switch
    {
        MeetingPurpose.FirstPlanning => "The first planning meeting",
        MeetingPurpose.TransferIn => "The meeting after the move",
        MeetingPurpose.TwelveMonthReview => "The specific review of support beyond 12 months",
        _ => "The review",
    };
}
