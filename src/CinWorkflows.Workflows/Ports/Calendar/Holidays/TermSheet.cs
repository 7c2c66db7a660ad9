using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar.Holidays;

/// <summary>The school terms of one authority and where they were published.</summary>
/// <param name="Terms">The terms, in order.</param>
/// <param name="Source">Where they were published; null where nobody said.</param>
public sealed record TermSheet(IReadOnlyList<SchoolTerm> Terms, string? Source = null)
{
    /// <summary>Its faults; a list or an entry that is null is one.</summary>
    /// <param name="sheet">The sheet as it was handed in.</param>
    /// <param name="before">What the fields' names begin with, for example <c>northamptonshire.</c>; empty for nothing.</param>
    public static IReadOnlyList<SchoolTermFault> FaultsOf(TermSheet? sheet, string before) => sheet switch
    {
        null => [new(before.TrimEnd('.'), "null is given; give { \"terms\": [ … ] }.")],
        _ when sheet.Terms.Any(term => term is null || term.Breaks.Any(rest => rest is null)) =>
            [new($"{before}terms", "an entry is null; take it out.")],
        _ => [.. SchoolTerms.FaultsOf(sheet.Terms).Select(fault => fault with { Field = $"{before}{fault.Field}" })],
    };
}
