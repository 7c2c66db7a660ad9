using System.Globalization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What a duty, or a step of the service, is about: a plan version, a review, a person, a move. Identifiers, numbers and dates
/// only. It is stored as its text, from which its form reads it back; nothing else puts such texts together or takes them apart.
/// </summary>
public abstract record DutySubject
{
    private protected DutySubject()
    {
    }

    /// <summary>As it is stored, in keys too: a pinned format.</summary>
    public abstract string Text { get; }

    /// <summary>The participant whom it is about; null where it is about none.</summary>
    public virtual string? PersonId => null;

    /// <summary>It in words for people, one line each; the participant comes besides.</summary>
    /// <param name="file">The case.</param>
    /// <param name="plan">The authority's word for the plan.</param>
    public virtual IEnumerable<string> InWords(CaseFile file, string plan) => [];

    /// <summary>It in few words, for a subject line that tells it from another.</summary>
    /// <param name="file">The case.</param>
    /// <param name="plan">The authority's word for the plan.</param>
    public virtual IEnumerable<string> InShort(CaseFile file, string plan) => InWords(file, plan);

    /// <summary>The subject of a duty as it was stored.</summary>
    /// <param name="kind">The duty, which says what form its subject has.</param>
    /// <param name="text">The text; null where the kind says it all.</param>
    /// <exception cref="FormatException">No duty of that kind has such a subject.</exception>
    public static DutySubject? Of(DutyKind kind, string? text) => text is null
        ? null
        : DutyDefinition.Of(kind).Subject is { } read ? read(text) : throw NotOf($"a duty {kind}", text);

    /// <inheritdoc />
    public sealed override string ToString() => Text;

    /// <summary>The text before the first stroke and that after it.</summary>
    private protected static (string Before, string After) Halves(string form, string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var stroke && stroke < text.Length - 1
            ? (text[..stroke], text[(stroke + 1)..])
            : throw NotOf(form, text);

    private protected static int NumberOf(string form, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw NotOf(form, text);

    private protected static DateOnly DayOf(string form, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw NotOf(form, text);

    private protected static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private protected static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private protected static FormatException NotOf(string form, string text) => new($"'{text}' is not the subject of {form}.");
}
