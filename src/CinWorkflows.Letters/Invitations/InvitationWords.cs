using System.Globalization;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Invitations;

/// <summary>What a meeting is for, in words for each reader.</summary>
internal static class InvitationWords
{
    /// <summary>What an authority's own letter about a meeting can tell by name.</summary>
    public static LetterFacts Facts(MeetingOnRecord meeting, CaseLetterBrief brief) => new()
    {
        { "starts", StartOf(meeting) },
        { "purpose", Purpose(meeting.Arranged.Purpose, brief) },
        { "isFirstPlanning", meeting.Arranged.Purpose == MeetingPurpose.FirstPlanning },
        { "isReview", meeting.Arranged.Purpose is MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview },
        { "combinedWith", Combined(meeting, brief) },
        { "onlineOnly", meeting.Arranged.Logistics.IsOnlineOnly() },
        { "readerChairs", meeting.Arranged.ChairId == brief.Reader.Id },
    };

    /// <summary>With which other review it is combined, as this reader may read it (N42).</summary>
    public static string? Combined(MeetingOnRecord meeting, CaseLetterBrief brief) => meeting.CombinedFor(isStaff: brief.Reader.Audience == LetterAudience.Practitioner);

    /// <summary>The day and the hour, by which the subject line of one meeting is told from another's, and from its earlier time.</summary>
    public static string StartOf(MeetingOnRecord meeting) =>
        $"{PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}, {TimeZoneInfo.ConvertTime(meeting.StartsAt, LondonTime.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>Whether the last change gave it another time, place or way to join: whoever is invited knew it otherwise.</summary>
    public static bool IsChanged(MeetingOnRecord meeting) => (meeting.Before ?? meeting.EndBefore) is not null || meeting.VenueBefore is not null || meeting.OnlineBefore is not null || meeting.HasNewLink;

    /// <summary>What a letter says first: that the time is another, that the place is, that it is joined otherwise, or that there is a meeting.</summary>
    public static string News(MeetingOnRecord meeting, string newTime, string newPlace, string newWay, string invitation) =>
        (meeting.Before ?? meeting.EndBefore) is not null ? newTime : meeting.VenueBefore is not null ? newPlace : meeting.OnlineBefore is not null || meeting.HasNewLink ? newWay : invitation;

    public static LetterTime TimeOf(MeetingOnRecord meeting) => new(meeting.StartsAt, meeting.EndsAt);

    public static string Purpose(MeetingPurpose purpose, CaseLetterBrief brief) => (brief.Reader.Audience, purpose) switch
    {
        (LetterAudience.Child, MeetingPurpose.FirstPlanning) => "a meeting to talk about what could help you",
        (LetterAudience.Child, MeetingPurpose.TransferIn) => "a meeting to talk about how we can help you in your new home",
        (LetterAudience.Child, _) => "a meeting to talk about how your plan is going",
        (LetterAudience.Parent, MeetingPurpose.FirstPlanning) => $"a meeting to plan the support for {brief.ChildName} and your family",
        (LetterAudience.Parent, MeetingPurpose.TransferIn) => $"a meeting about the support for {brief.ChildName} and your family after your move",
        (LetterAudience.Parent, _) => $"a meeting to look at how the plan for {brief.ChildName} is going",
        (_, MeetingPurpose.FirstPlanning) => $"the first {brief.Pack.Label("planningMeeting", "planning meeting")} for {brief.ChildName}",
        (_, MeetingPurpose.TransferIn) => $"the meeting after the move of {brief.ChildName}",
        (_, MeetingPurpose.Review) => $"the {brief.Pack.Label("review", "review of the plan")} for {brief.ChildName}",
        _ => $"the specific review of support beyond 12 months for {brief.ChildName}",
    };
}
