namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>Asks what changed in a calendar.</summary>
/// <param name="Mailbox">Whose.</param>
/// <param name="From">The start of the window.</param>
/// <param name="To">Its end.</param>
/// <param name="Token">The token of the last answer; null for everything.</param>
public sealed record CalendarWatch(string Mailbox, DateTimeOffset From, DateTimeOffset To, string? Token)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => Token is null ? "all of a calendar" : "changes of a calendar";
}
