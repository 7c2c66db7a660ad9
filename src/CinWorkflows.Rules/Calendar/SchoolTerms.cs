namespace CinWorkflows.Rules.Calendar;

/// <summary>
/// The school terms of one authority, in order and without overlaps. They are known from the first term's beginning to the last
/// one's end; holidays lie between terms. Of other days nothing is known. Immutable and safe to share between threads.
/// </summary>
public sealed class SchoolTerms
{
    /// <summary>Takes terms that have no faults.</summary>
    /// <exception cref="ArgumentException">They have; <see cref="FaultsOf"/> says which.</exception>
    public SchoolTerms(IReadOnlyList<SchoolTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Terms = FaultsOf(terms) is [var fault, ..] ? throw new ArgumentException(fault.ToString(), nameof(terms)) : ValueList<SchoolTerm>.Of(terms);
    }

    /// <summary>The terms, earliest first.</summary>
    public IReadOnlyList<SchoolTerm> Terms { get; }

    /// <summary>The first day of which something is known.</summary>
    public DateOnly KnownFrom => Terms[0].From;

    /// <summary>The last day of which something is known.</summary>
    public DateOnly KnownTo => Terms[^1].To;

    /// <summary>Every fault in terms as they were given: backwards, out of order, overlapping, breaks outside their term, one left out.</summary>
    public static IReadOnlyList<SchoolTermFault> FaultsOf(IReadOnlyList<SchoolTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. SchoolTermRules.FaultsOf(terms)];
    }

    /// <summary>Whether the terms say anything about the day.</summary>
    public bool Know(DateOnly day) => KnownFrom <= day && day <= KnownTo;

    /// <summary>Whether the day is taught on, as far as the terms say; weekends and bank holidays are the calendar's matter.</summary>
    public bool IsTaughtOn(DateOnly day) => Terms.Any(term => term.IsTaughtOn(day));

    /// <summary>The break, or "school holidays", that a known day without teaching lies in; null for other days.</summary>
    public string? HolidayOn(DateOnly day) => !Know(day) || IsTaughtOn(day)
        ? null
        : Terms.SelectMany(term => term.Breaks).FirstOrDefault(rest => rest.From <= day && day <= rest.To)?.Name ?? "school holidays";
}
