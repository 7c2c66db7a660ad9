using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>A calendar in which meetings stand.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Mailbox">Whose calendar.</param>
/// <param name="Subscription">The promise to be told of changes; null where there is none.</param>
public sealed record WatchedCalendar(string Authority, string Mailbox, CalendarSubscription? Subscription)
{
    /// <summary>
    /// How long after its end a meeting is looked at: who puts it off afterwards, or restores what was cancelled, does so within days. An
    /// authority's calendar else held more of them each year, and one that is used no more was looked at for ever.
    /// </summary>
    public static TimeSpan LookedAtAfterItsEnd { get; } = TimeSpan.FromDays(7);

    /// <summary>Stands for the mailbox to which answers and reports come: no calendar is so called.</summary>
    public const string AnswersMailbox = "";

    /// <summary>Beside the calendars, the mailbox to which answers and reports come: what is not read there is kept in the same place.</summary>
    /// <param name="authority">The authority, by the id of its pack.</param>
    public static WatchedCalendar OfAnswers(string authority) => new(authority, AnswersMailbox, null);

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"a calendar of {Authority}";
}
