using CinWorkflows.Letters.Layout;

namespace CinWorkflows.Letters.Templates;

/// <summary>A letter's facts as a template is filled with them: texts, yes and no, lists of texts and of values.</summary>
internal static class TemplateValues
{
    public static IReadOnlyDictionary<string, object?> Of(LetterFacts facts, LetterCalendar calendar) =>
        facts.ToDictionary(fact => fact.Key, fact => Value(fact.Value, calendar), StringComparer.Ordinal);

    private static object? Value(object? value, LetterCalendar calendar) => value switch
    {
        // Nothing is false to a condition and writes nothing.
        null => "",
        DateOnly day => calendar.Write(day),
        LetterTime time => calendar.Write(time),
        IEnumerable<LetterFacts> rows => rows.Select(row => Of(row, calendar)).ToList(),
        _ => value,
    };
}
