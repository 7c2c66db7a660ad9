namespace CinWorkflows.Embedded.History;

/// <summary>Something that reached the workflow.</summary>
/// <param name="At">When it was taken up, UTC: the workflow's current time while it is processed.</param>
public abstract record IncomingEvent(DateTimeOffset At) : HistoryEvent
{
    /// <summary>The step whose outcome this is, or null.</summary>
    internal virtual int? OutcomeOf => null;
}
