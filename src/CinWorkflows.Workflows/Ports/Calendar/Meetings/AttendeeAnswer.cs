namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>What somebody answered to an invitation.</summary>
/// <param name="Address">Who.</param>
/// <param name="Answer">What.</param>
public sealed record AttendeeAnswer(string Address, CalendarAnswer Answer)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => Answer.ToString();
}
