namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>The answer to an invitation.</summary>
public enum CalendarAnswer
{
    /// <summary>None yet.</summary>
    None,

    /// <summary>Will attend.</summary>
    Accepted,

    /// <summary>May attend.</summary>
    Tentative,

    /// <summary>Will not attend.</summary>
    Declined,
}
