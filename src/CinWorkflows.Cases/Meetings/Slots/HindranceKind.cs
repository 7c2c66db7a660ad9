namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What can rule out a time.</summary>
public enum HindranceKind
{
    /// <summary>It is past, or too near to be arranged at all.</summary>
    Past,

    /// <summary>The authority does not work that day.</summary>
    NotWorkingDay,

    /// <summary>It is before the hours or after the hours in which meetings are proposed.</summary>
    UnusualHour,

    /// <summary>It is sooner than the notice that people are given.</summary>
    Notice,

    /// <summary>It is before the range that the procedure gives, and that binds.</summary>
    TooEarly,

    /// <summary>It is after the deadline, or after the last day looked at.</summary>
    TooLate,

    /// <summary>Somebody who has to be there does not work then.</summary>
    OutsideHours,

    /// <summary>Somebody who has to be there is busy, or on the way.</summary>
    Busy,

    /// <summary>A school-age child who attends is at school, or on the way from it.</summary>
    SchoolTime,

    /// <summary>No room that holds everybody is free.</summary>
    NoRoom,
}
