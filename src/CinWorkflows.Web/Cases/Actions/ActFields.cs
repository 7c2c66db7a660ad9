using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Web.Json;

namespace CinWorkflows.Web.Cases.Actions;

/// <summary>A field of an act.</summary>
/// <param name="Name">As it is spelt in JSON; of a field within another, with the names before it: <c>logistics.venue</c>.</param>
/// <param name="Kind">What it holds: <c>text</c>, <c>date</c>, <c>time</c>, <c>number</c>, <c>yesOrNo</c>, <c>choice</c>.</param>
/// <param name="Many">Whether it is a list.</param>
/// <param name="Required">Whether it has to be given.</param>
/// <param name="Choices">What may be given, where that is known.</param>
internal sealed record ActField(string Name, string Kind, bool Many, bool Required, IReadOnlyList<FieldChoice>? Choices)
{
    /// <summary>True where it has to be given and nothing could be.</summary>
    [JsonIgnore]
    public bool IsEmpty => Required && !Many && Choices is { Count: 0 };
}

/// <summary>The fields of an act as its JSON has them, those of its parts among them.</summary>
internal static class ActFields
{
    public static IEnumerable<ActField> Of(Type act, CaseChoices choices) => Within(act, "", many: false, required: true, choices, []);

    private static IEnumerable<ActField> Within(Type type, string prefix, bool many, bool required, CaseChoices choices, IReadOnlyList<Type> above) =>
        ApiJson.Options.GetTypeInfo(type).Properties
            .Where(field => field.Set is not null || field.AssociatedParameter is not null)
            .SelectMany(field => Field(field, prefix, many, required, choices, [.. above, type]));

    private static IEnumerable<ActField> Field(JsonPropertyInfo field, string prefix, bool many, bool required, CaseChoices choices, IReadOnlyList<Type> above)
    {
        var (name, type) = ($"{prefix}{field.Name}", Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType);
        var needed = required && (field.IsRequired || field.AssociatedParameter is { HasDefaultValue: false, IsNullable: false });
        var info = ApiJson.Options.GetTypeInfo(type);
        if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
        {
            return ApiJson.Options.GetTypeInfo(element).Kind == JsonTypeInfoKind.Object && !above.Contains(element)
                ? Within(element, $"{name}[].", many: true, needed, choices, above)
                : [new(name, KindOf(element), Many: true, needed, choices.Of(above[0], name, element))];
        }

        return info.Kind == JsonTypeInfoKind.Object && !above.Contains(type) && !type.IsAbstract
            ? Within(type, $"{name}.", many, needed, choices, above)
            : [new(name, KindOf(type), many, needed, choices.Of(above[0], name, type))];
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "choice",
        _ when type == typeof(bool) => "yesOrNo",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(DateTimeOffset) => "time",
        _ when type == typeof(int) || type == typeof(long) => "number",
        { IsAbstract: true } => "act",
        _ => "text",
    };
}
