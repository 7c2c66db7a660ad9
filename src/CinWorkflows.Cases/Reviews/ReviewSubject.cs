using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Reviews;

/// <summary>A review, and perhaps somebody whose views are asked for.</summary>
/// <param name="Number">The review, from 1.</param>
/// <param name="Person">Who; null for the review as such.</param>
public sealed record ReviewSubject(int Number, string? Person = null) : DutySubject
{
    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Number}{(Person is null ? "" : "/")}{Person}");

    /// <inheritdoc />
    public override string? PersonId => Person;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) => [string.Create(CultureInfo.InvariantCulture, $"Review number {Number}")];

    /// <summary>Reads it back.</summary>
    public static ReviewSubject Read(string text)
    {
        var (number, person) = text.Contains('/', StringComparison.Ordinal) ? Halves("a review", text) : (text, null);
        return new ReviewSubject(NumberOf("a review", number), person);
    }
}
