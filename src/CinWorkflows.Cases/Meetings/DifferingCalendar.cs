using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Meetings;

/// <summary>The calendar says something else than the record, and somebody has to decide.</summary>
/// <param name="Difference">How it differs.</param>
/// <param name="Since">The day on which that was found.</param>
/// <param name="StartsAt">When it starts in the calendar, where it was moved there.</param>
/// <param name="EndsAt">When it ends there.</param>
public sealed record DifferingCalendar(CalendarDifference Difference, DateOnly Since, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null)
{
    /// <summary>How it differs besides; null where in nothing else.</summary>
    public IReadOnlyList<CalendarDifference>? Also { get; init; }

    /// <summary>A digest of where it is in the calendar, where it is elsewhere there: the place itself is not kept in the file.</summary>
    public string? Place { get; init; }

    /// <summary>Those who were taken off in the calendar, by participant or staff id; null where nobody was.</summary>
    public IReadOnlyList<string>? TakenOff { get; init; }

    /// <summary>Those who were added there, by a digest of their address; null where nobody was.</summary>
    public IReadOnlyList<string>? Added { get; init; }

    /// <summary>All that differs.</summary>
    [JsonIgnore]
    public IEnumerable<CalendarDifference> All => (Also ?? []).Prepend(Difference);

    /// <summary>Whether it differs in a way.</summary>
    public bool Is(CalendarDifference difference) => All.Contains(difference);

    /// <summary>Whether somebody else finds the same, on whichever day.</summary>
    public bool IsSameAs(DifferingCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return All.SequenceEqual(other.All)
            && (StartsAt, EndsAt, Place) == (other.StartsAt, other.EndsAt, other.Place)
            && (TakenOff ?? []).SequenceEqual(other.TakenOff ?? [])
            && (Added ?? []).SequenceEqual(other.Added ?? []);
    }

    /// <summary>What differs but for what was decided; null where nothing does.</summary>
    public DifferingCalendar? Without(params IReadOnlyList<CalendarDifference> decided) => In(All.Except(decided));

    /// <summary>The same where it differs in those ways and in no others; null where in none.</summary>
    /// <param name="ways">The ways, the first of which names it.</param>
    public DifferingCalendar? In(IEnumerable<CalendarDifference> ways)
    {
        var left = ways.ToList();
        return left is [var first, .. var others]
            ? this with
            {
                Difference = first,
                Also = others.Count == 0 ? null : others,
                StartsAt = left.Contains(CalendarDifference.Moved) ? StartsAt : null,
                EndsAt = left.Contains(CalendarDifference.Moved) ? EndsAt : null,
                Place = left.Contains(CalendarDifference.Elsewhere) ? Place : null,
                TakenOff = left.Contains(CalendarDifference.TakenOff) ? TakenOff : null,
                Added = left.Contains(CalendarDifference.Added) ? Added : null,
            }
            : null;
    }
}
