using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>
/// A day by which something must be done, with all that it follows from, so that it can be explained and checked
/// years later. Two are equal when all their parts are.
/// </summary>
/// <param name="Due">The last day on which the thing is in time, in Europe/London.</param>
/// <param name="Timescale">The id of the timescale that set it.</param>
/// <param name="Clause">The clause that set the timescale.</param>
/// <param name="Anchor">The event that it runs from.</param>
/// <param name="AnchoredOn">The day of that event.</param>
/// <param name="Within">The limit.</param>
/// <param name="Counting">Whether the anchor day could be day 1.</param>
/// <param name="Skipped">The days that did not count, earliest first.</param>
public sealed record Deadline(
    DateOnly Due,
    string Timescale,
    string Clause,
    string Anchor,
    DateOnly AnchoredOn,
    Period Within,
    Counting Counting,
    IReadOnlyList<NonWorkingDay> Skipped)
{
    /// <summary>The days that did not count, earliest first.</summary>
    public IReadOnlyList<NonWorkingDay> Skipped { get; init => field = ValueList<NonWorkingDay>.Of(value); } =
        ValueList<NonWorkingDay>.Of(Skipped);

    /// <summary>Whether a bank holiday proclaimed later could still move it.</summary>
    public bool Provisional { get; init; }

    /// <summary>The instant at which it is due, UTC, where it is counted in hours; null where the whole day is in time.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The instant that hours were counted from, UTC; null for other units and where only the day is known.</summary>
    public DateTimeOffset? AnchoredAt { get; init; }

    /// <summary>
    /// The last working day before a limit that falls on a weekend, bank holiday or closure day: after it nobody is there to do the thing
    /// in time. Null where the limit is a working day itself.
    /// </summary>
    public DateOnly? LastWorkingDay { get; init; }

    /// <summary>An aim before the limit; null where the source names none.</summary>
    public Milestone? Target { get; init; }

    /// <summary>The beginning of the range that the limit ends: earlier is too early; null where the source gives no range.</summary>
    public Milestone? Earliest { get; init; }

    /// <summary>What else decided it, a sentence each: which of several events counts, which time of a schedule it is, whose limit.</summary>
    public IReadOnlyList<string> Remarks { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of([]);

    /// <summary>Whether a day lies before the range that the source gives.</summary>
    public bool IsTooEarly(DateOnly on) => Earliest is { } earliest && on < earliest.On;

    /// <summary>The deadline in one English paragraph: the day, what it follows from, the clause and every day skipped.</summary>
    public string Explain() => DeadlineWords.Explain(this);
}
