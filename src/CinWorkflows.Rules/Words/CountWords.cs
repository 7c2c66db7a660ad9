using System.Globalization;

namespace CinWorkflows.Rules.Words;

/// <summary>A number with what is counted, as people write it: “1 case is”, “2 cases are”.</summary>
public static class CountWords
{
    /// <summary>The number and the word that goes with it.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one is called, with whatever else is said otherwise of one.</param>
    /// <param name="many">What several are called; null where an s is added.</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? $"{one}s")}");
}
