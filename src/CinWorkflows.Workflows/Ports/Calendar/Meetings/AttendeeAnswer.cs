namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>Somebody who attends, or a room, and what was answered to the invitation.</summary>
/// <param name="Address">Who.</param>
/// <param name="Answer">What.</param>
public sealed record AttendeeAnswer(string Address, CalendarAnswer Answer)
{
    /// <summary>The name that the calendar shows.</summary>
    public string? Name { get; init; }

    /// <summary>When they answered; null where that is not known.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When they would rather start; null where they propose nothing.</summary>
    public DateTimeOffset? ProposedStart { get; init; }

    /// <summary>When that would end.</summary>
    public DateTimeOffset? ProposedEnd { get; init; }

    /// <summary>True where they propose another time, and it cannot be told which: somebody has to read it.</summary>
    public bool ProposesUnclearly { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => Answer.ToString();
}
