namespace CinWorkflows.Cases.Meetings;

/// <summary>How a meeting in the calendar differs from the record.</summary>
public enum CalendarDifference
{
    /// <summary>It was deleted or cancelled in the calendar.</summary>
    Deleted,

    /// <summary>It was moved in the calendar to a time that the procedure does not allow without a decision.</summary>
    Moved,

    /// <summary>Its chair declined.</summary>
    ChairDeclined,

    /// <summary>It could not be put into the calendar.</summary>
    NotPlaced,
}
