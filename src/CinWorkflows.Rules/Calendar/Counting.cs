namespace CinWorkflows.Rules.Calendar;

/// <summary>Whether the day that starts a period is part of it. Authorities differ, so each policy pack states its own.</summary>
public enum Counting
{
    /// <summary>Exclusive: the anchor day is day 0, and the first day after it that counts is day 1.</summary>
    AfterAnchor,

    /// <summary>Inclusive: the anchor day is day 1 if it counts, otherwise the first day after it that does.</summary>
    FromAnchor,
}
