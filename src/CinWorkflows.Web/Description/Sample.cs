using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Json;

namespace CinWorkflows.Web.Description;

/// <summary>Makes an example of a type from its fields, so that no act is without one and none is out of date.</summary>
internal static class Sample
{
    public static JsonObject OfAct(string name, Type type) => new([new("type", name), .. Fields(type)]);

    private static JsonNode Of(string field, Type declared)
    {
        var type = ApiJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(declared) ?? declared);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(Fields(type.Type)),
            JsonTypeInfoKind.Enumerable => new JsonArray(Of(field, type.ElementType!)),
            _ => Value(field, type.Type),
        };
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(Type type) => ApiJson.Options.GetTypeInfo(type).Properties
        .Where(field => field.AssociatedParameter is { HasDefaultValue: false } || (field.AssociatedParameter is null && field.Set is not null))
        .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Name == "id" ? IdIn(type) : Of(field.Name, field.PropertyType)));

    private static string IdIn(Type type) => type.Name.StartsWith("Planned", StringComparison.Ordinal)
        ? $"{JsonNamingPolicy.CamelCase.ConvertName(type.Name["Planned".Length..])}-1"
        : "p-1";

    private static JsonNode Value(string field, Type type) => type switch
    {
        _ when type == typeof(Unit) => "weeks",
        _ when type.IsEnum => Choices.Of(type)[0],
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) || type == typeof(long) => 1,
        _ when type == typeof(DateOnly) => field is "by" or "expectedEndOn" ? "2026-09-01" : "2026-03-02",
        _ when type == typeof(DateTimeOffset) => field.StartsWith("end", StringComparison.Ordinal) ? "2026-03-02T16:30:00Z" : "2026-03-02T15:30:00Z",
        _ when type == typeof(string) => Text(field),
        _ => throw new NotSupportedException($"No example is known for {type.Name}, the type of '{field}'."),
    };

    private static string Text(string field) => field switch
    {
        "email" => "somebody@example.org",
        "personId" or "attended" or "attendees" or "with" => "p-1",
        "workerId" or "chairId" or "ownerId" or "holderId" => "sw-1",
        "teamId" => "team-1",
        "meetingId" => "m-1",
        _ when field.EndsWith("Id", StringComparison.Ordinal) => $"{field[..^2]}-1",
        _ => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(field).Replace('-', ' ')}, in words",
    };
}
