namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>A calendar that cannot be read: what people change there is not seen; or the mailbox to which answers and reports come.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Mailbox">Whose calendar; empty for the mailbox to which answers and reports come.</param>
/// <param name="Since">Since when.</param>
/// <param name="Problem">Why, in a code.</param>
public sealed record UnreadableCalendar(string Authority, string Mailbox, DateTimeOffset Since, string Problem)
{
    /// <summary>How long it is not readable before somebody is to see it: a few minutes pass by themselves.</summary>
    public static TimeSpan ShownAfter { get; } = TimeSpan.FromMinutes(15);

    /// <summary>True of the mailbox to which answers and reports come: <see cref="WatchedCalendar.OfAnswers"/>.</summary>
    public bool IsOfAnswers => Mailbox == WatchedCalendar.AnswersMailbox;

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"an unreadable calendar of {Authority}";
}
