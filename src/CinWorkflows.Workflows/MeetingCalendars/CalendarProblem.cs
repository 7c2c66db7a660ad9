namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>Why a meeting is not in the calendar as it is on record, in codes; a calendar's own codes come besides.</summary>
public static class CalendarProblem
{
    /// <summary>No calendar is set up for the authority.</summary>
    public const string NoCalendar = "noCalendar";

    /// <summary>There is no such meeting on record.</summary>
    public const string MeetingGone = "meetingGone";

    /// <summary>The chair is not in the staff directory any more, or has no address there: whose calendar is not known.</summary>
    public const string ChairGone = "chairGone";

    /// <summary>Somebody took it out of the calendar by hand.</summary>
    public const string DeletedByHand = "deletedByHand";

    /// <summary>It was cancelled and taken out of the calendar, and somebody put it back by hand.</summary>
    public const string RestoredByHand = "restoredByHand";

    /// <summary>What was seen in the calendar could not be brought in line with the record: that is ours to put right.</summary>
    public const string NotSettled = "notSettled";

    /// <summary>A report or an answer came by mail of which nothing can be made: somebody has to read it in the mailbox.</summary>
    public const string NotUnderstood = "notUnderstood";

    /// <summary>It stands there, and no link for attending online was made: the mailbox may have no licence for it.</summary>
    public const string NoOnlineLink = "noOnlineLink";

    /// <summary>It could not be withdrawn before it was over: it stays in the calendar's past, where nobody comes to it.</summary>
    public const string MeetingOver = "meetingOver";
}
