namespace CinWorkflows.Rules.Notices;

/// <summary>One notice of a ladder.</summary>
/// <param name="Id">Its name, unique in the ladder; a part of the key that makes it go out once.</param>
/// <param name="From">What the days are counted from.</param>
/// <param name="WorkingDays">Working days after (before, if negative) that date; 0 is the day itself.</param>
/// <param name="To">Who is told.</param>
/// <param name="Urgency">How.</param>
public sealed record Rung(string Id, RungAnchor From, int WorkingDays, NoticeRecipient To, Urgency Urgency)
{
    /// <summary>Hours after (before, if negative) the instant in place of working days; null for most.</summary>
    public int? Hours { get; init; }

    /// <summary>Whether it goes out again after each further such time, for as long as the duty is open.</summary>
    public bool Repeats { get; init; }
}
