using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Digests;

/// <summary>The meeting by which a duty is done.</summary>
internal static class MeetingForDuty
{
    /// <summary>What it is for; null where the duty is not done by a meeting.</summary>
    public static MeetingPurpose? PurposeOf(DutyKind kind) => kind switch
    {
        DutyKind.HoldFirstPlanningMeeting => MeetingPurpose.FirstPlanning,
        DutyKind.HoldReview or DutyKind.HoldEarlyReview => MeetingPurpose.Review,
        DutyKind.HoldTwelveMonthReview => MeetingPurpose.TwelveMonthReview,
        DutyKind.HoldTransferMeeting => MeetingPurpose.TransferIn,
        _ => null,
    };

    /// <summary>The day of the first that is arranged; null where none is.</summary>
    public static DateOnly? ArrangedFor(DutyKind kind, CaseFile? file) => Arranged(kind, file).Select(on => (DateOnly?)on).Min();

    /// <summary>The days of all that are arranged.</summary>
    public static IEnumerable<DateOnly> Arranged(DutyKind kind, CaseFile? file) => PurposeOf(kind) is { } purpose && file is not null
        ? file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged && meeting.Purpose == purpose).Select(meeting => LondonTime.DateOf(meeting.StartsAt))
        : [];
}
