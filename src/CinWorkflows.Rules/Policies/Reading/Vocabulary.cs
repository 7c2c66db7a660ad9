using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The words that a pack uses for the values of an enumeration: their names in camel case.</summary>
internal static class Vocabulary<T>
    where T : struct, Enum
{
    /// <summary>The words, in the order of the values.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Written().Select(Word)];

    private static readonly FrozenDictionary<string, T> Values = Written().ToFrozenDictionary(Word, StringComparer.Ordinal);

    public static string Word(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static IEnumerable<T> Written() => Enum.GetValues<T>().Where(value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<WrittenOtherwiseAttribute>() is null);

    public static bool TryRead(string word, out T value) => Values.TryGetValue(word, out value);
}
