namespace CinWorkflows.Cases.Meetings;

/// <summary>How a meeting in the calendar differs from the record.</summary>
public enum CalendarDifference
{
    /// <summary>It was deleted or cancelled in the calendar.</summary>
    Deleted,

    /// <summary>It was moved in the calendar to a time that the procedure does not allow without a decision, or while it was moved on record too.</summary>
    Moved,

    /// <summary>Its chair declined.</summary>
    ChairDeclined,

    /// <summary>It could not be put into the calendar.</summary>
    NotPlaced,

    /// <summary>It is elsewhere in the calendar: another venue or room, or online, while that was changed on record too.</summary>
    Elsewhere,

    /// <summary>Somebody who is invited was taken off in the calendar.</summary>
    TakenOff,

    /// <summary>Somebody was added in the calendar, or had the invitation forwarded, whom the record does not invite.</summary>
    Added,

    /// <summary>The room that is booked with it declined: it is taken, or it is too early to book it.</summary>
    RoomDeclined,

    /// <summary>No link for attending online was made.</summary>
    NoOnlineLink,

    /// <summary>It was renamed in the calendar, where its subject names nobody: what is written there now may.</summary>
    Renamed,

    /// <summary>The calendar shows it as it is on record again: nothing is to be decided any more.</summary>
    None,
}
