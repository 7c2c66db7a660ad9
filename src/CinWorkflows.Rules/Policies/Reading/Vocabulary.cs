using System.Collections.Frozen;
using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The words that a pack uses for the values of an enumeration: their names in camel case.</summary>
internal static class Vocabulary<T>
    where T : struct, Enum
{
    /// <summary>The words, in the order of the values.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(Word, StringComparer.Ordinal);

    public static string Word(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool TryRead(string word, out T value) => Values.TryGetValue(word, out value);
}
