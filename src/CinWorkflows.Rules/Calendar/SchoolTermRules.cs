using System.Globalization;

namespace CinWorkflows.Rules.Calendar;

/// <summary>Finds every fault in term dates: backwards, out of order, overlapping, outside their term, or with a term left out.</summary>
internal static class SchoolTermRules
{
    private const int LongestTerm = 140;

    /// <summary>The longest summer of the four nations has nine weeks.</summary>
    private const int LongestHoliday = 70;

    public static IEnumerable<SchoolTermFault> FaultsOf(IReadOnlyList<SchoolTerm> terms)
    {
        if (terms.Count == 0)
        {
            yield return new("terms", "no term is given; give at least one with name, from and to.");
        }

        for (var index = 0; index < terms.Count; index++)
        {
            var (term, field) = (terms[index], Invariant($"terms[{index}]"));
            foreach (var fault in Days(field, term.Name, term.From, term.To).Concat(Breaks(field, term)))
            {
                yield return fault;
            }

            if (term.To.DayNumber - term.From.DayNumber > LongestTerm)
            {
                yield return new($"{field}.to", $"the term lasts more than {LongestTerm} days; correct a date, or give the terms one by one.");
            }

            if (index > 0 && Follows(field, terms[index - 1], term) is { } between)
            {
                yield return between;
            }
        }
    }

    private static SchoolTermFault? Follows(string field, SchoolTerm before, SchoolTerm term) => (term.From.DayNumber - before.To.DayNumber) switch
    {
        <= 0 when term.To < before.From => new($"{field}.from", $"'{term.Name}' comes before '{before.Name}'; give the terms in order of their dates."),
        <= 0 => new($"{field}.from", $"{term.From:yyyy-MM-dd} is in '{before.Name}', which ends on {before.To:yyyy-MM-dd}; terms do not overlap."),
        > LongestHoliday => new($"{field}.from", $"more than {LongestHoliday} days lie between '{before.Name}' and '{term.Name}'; give the term that is left out."),
        _ => null,
    };

    private static IEnumerable<SchoolTermFault> Breaks(string term, SchoolTerm given)
    {
        for (var index = 0; index < given.Breaks.Count; index++)
        {
            var (rest, field) = (given.Breaks[index], Invariant($"{term}.breaks[{index}]"));
            foreach (var fault in Days(field, rest.Name, rest.From, rest.To))
            {
                yield return fault;
            }

            if (rest.From < given.From || rest.To > given.To)
            {
                yield return new($"{field}.from", $"'{rest.Name}' is not inside the term ({given.From:yyyy-MM-dd} to {given.To:yyyy-MM-dd}); between terms no break is needed.");
            }

            if (given.Breaks.Take(index).FirstOrDefault(other => other.From <= rest.To && rest.From <= other.To) is { } twice)
            {
                yield return new($"{field}.from", $"'{rest.Name}' overlaps '{twice.Name}' ({twice.From:yyyy-MM-dd} to {twice.To:yyyy-MM-dd}); give each day once.");
            }
        }
    }

    private static IEnumerable<SchoolTermFault> Days(string field, string name, DateOnly from, DateOnly to)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new($"{field}.name", "the name is missing; give the one that the authority publishes.");
        }

        if (to < from)
        {
            yield return new($"{field}.to", $"{to:yyyy-MM-dd} is before its beginning {from:yyyy-MM-dd}; correct the one that is wrong.");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
