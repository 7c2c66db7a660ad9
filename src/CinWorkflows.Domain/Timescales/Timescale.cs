using CinWorkflows.Domain.Calendar;

namespace CinWorkflows.Domain.Timescales;

/// <summary>
/// A limit that a clause sets, or its statement that it sets none: with <see cref="Within"/> null there is no timescale
/// and no deadline follows, whatever other authorities do.
/// </summary>
/// <param name="Id">The name that a policy pack knows it by.</param>
/// <param name="Clause">The clause that it comes from, such as "N6".</param>
/// <param name="Anchor">The event that it runs from, in words that follow "after": "the start of the assessment".</param>
/// <param name="Within">The limit, or null where the clause sets none.</param>
/// <param name="Counting">Whether the anchor day can be day 1.</param>
/// <exception cref="ArgumentException">There is a limit but nothing that it runs from.</exception>
public sealed record Timescale(string Id, string Clause, string? Anchor, Period? Within, Counting Counting)
{
    /// <summary>The event that it runs from; null only where there is no limit.</summary>
    public string? Anchor { get; init; } = Within is null || !string.IsNullOrWhiteSpace(Anchor)
        ? Anchor
        : throw new ArgumentException($"Timescale '{Id}' ({Clause}) limits to {Within} but does not say after what.", nameof(Anchor));

    /// <summary>Whether the clause sets no limit.</summary>
    public bool HasNoLimit => Within is null;

    /// <summary>The deadline that follows from the day on which the anchor event happened; null when there is no limit.</summary>
    /// <param name="anchoredOn">The day of the anchor event, in Europe/London.</param>
    /// <param name="calendar">The working days of the authority that the case belongs to.</param>
    public Deadline? From(DateOnly anchoredOn, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Within is not { } within || Anchor is not { } anchor)
        {
            return null;
        }

        var (due, skipped, provisional) = calendar.Add(anchoredOn, within, Counting);
        return new Deadline(due, Id, Clause, anchor, anchoredOn, within, Counting, skipped, provisional);
    }
}
