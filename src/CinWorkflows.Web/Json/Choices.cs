using System.Text.Json;

namespace CinWorkflows.Web.Json;

/// <summary>The names of an enumeration as the API spells them.</summary>
internal static class Choices
{
    public static IReadOnlyList<string> Of(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static string OneOf(Type type) => $"one of {string.Join(", ", Of(type))}";

    /// <summary>What is wrong with a name; null where it is one.</summary>
    public static string? Fault(string name, Type type) => Of(type).Contains(name, StringComparer.OrdinalIgnoreCase)
        ? null
        : $"{Suggestion.Quote(name)} is not known{Suggestion.For(name, Of(type))} Give {OneOf(type)}.";
}
