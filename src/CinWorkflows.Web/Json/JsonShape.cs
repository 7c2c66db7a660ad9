using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Web.Problems;

namespace CinWorkflows.Web.Json;

/// <summary>
/// Compares JSON with the type that it is to be read as, and says of every field that does not fit what is wrong, where a
/// deserializer would stop at the first and speak of .NET.
/// </summary>
internal sealed class JsonShape
{
    private const int MostErrors = 50;

    private readonly List<FieldError> _errors = [];

    private JsonShape()
    {
    }

    public static IReadOnlyList<FieldError> ErrorsOf(JsonElement json, Type type)
    {
        var shape = new JsonShape();
        shape.Visit("", json, type);
        return shape._errors;
    }

    private void Visit(string path, JsonElement json, Type declared)
    {
        var type = ApiJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(declared) ?? declared);
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when type.PolymorphismOptions is { } kinds:
                VisitKind(path, json, kinds);
                break;
            case JsonTypeInfoKind.Object:
                VisitObject(path, json, type, "this object", null);
                break;
            case JsonTypeInfoKind.Enumerable:
                VisitList(path, json, type.ElementType!);
                break;
            default:
                if (Scalar.Fault(json, type.Type) is { } fault)
                {
                    Add(path, fault);
                }

                break;
        }
    }

    private void VisitKind(string path, JsonElement json, JsonPolymorphismOptions kinds)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Add(path, $"an object is expected, not {Scalar.Name(json)}.");
            return;
        }

        var names = kinds.DerivedTypes.ToDictionary(kind => (string)kind.TypeDiscriminator!, kind => kind.DerivedType);
        var field = kinds.TypeDiscriminatorPropertyName;
        if (!json.TryGetProperty(field, out var given))
        {
            Add(Under(path, field), $"missing. Known: {Listed(names.Keys)}.");
        }
        else if (given.ValueKind != JsonValueKind.String)
        {
            Add(Under(path, field), $"text is expected, not {Scalar.Name(given)}. Known: {Listed(names.Keys)}.");
        }
        else if (!names.TryGetValue(given.GetString()!, out var type))
        {
            var name = given.GetString()!;
            Add(Under(path, field), $"{Suggestion.Quote(name)} is not an act{Suggestion.For(name, names.Keys)} Known: {Listed(names.Keys)}.");
        }
        else
        {
            VisitObject(path, json, ApiJson.Options.GetTypeInfo(type), given.GetString()!, field);
        }
    }

    private void VisitObject(string path, JsonElement json, JsonTypeInfo type, string called, string? discriminator)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Add(path, $"an object is expected, not {Scalar.Name(json)}.");
            return;
        }

        var fields = type.Properties.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name;
            if (!given.Add(name))
            {
                Add(Under(path, name), "given twice.");
            }
            else if (fields.TryGetValue(name, out var field))
            {
                VisitField(Under(path, field.Name), property.Value, field);
            }
            else if (name != discriminator)
            {
                Add(Under(path, name), $"not a field of {called}{Suggestion.For(name, fields.Keys)} It has: {Listed(fields.Keys)}.");
            }
        }

        foreach (var missing in fields.Values.Where(field => IsRequired(field) && !given.Contains(field.Name)))
        {
            Add(Under(path, missing.Name), AllowsNull(missing) ? "missing; give null where there is none." : "missing.");
        }
    }

    private void VisitField(string path, JsonElement json, JsonPropertyInfo field)
    {
        if (json.ValueKind != JsonValueKind.Null)
        {
            Visit(path, json, field.PropertyType);
        }
        else if (!AllowsNull(field))
        {
            Add(path, "null is not allowed.");
        }
    }

    private void VisitList(string path, JsonElement json, Type element)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Add(path, $"a list is expected, not {Scalar.Name(json)}.");
            return;
        }

        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            var at = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Null)
            {
                Add(at, "null is not allowed.");
            }
            else
            {
                Visit(at, item, element);
            }
        }
    }

    /// <summary>The parts of a value type have no constructor that would ask for them, yet a period without its unit is none.</summary>
    private static bool IsRequired(JsonPropertyInfo field) =>
        field.IsRequired
        || field.AssociatedParameter is { HasDefaultValue: false }
        || (field.DeclaringType.IsValueType && field.Set is not null);

    private static bool AllowsNull(JsonPropertyInfo field) =>
        Nullable.GetUnderlyingType(field.PropertyType) is not null || (!field.PropertyType.IsValueType && field.IsSetNullable);

    private void Add(string path, string reason)
    {
        if (_errors.Count < MostErrors)
        {
            _errors.Add(new(path.Length == 0 ? "body" : path, reason));
        }
    }

    private static string Under(string path, string field)
    {
        var name = field.Length > 60 ? $"{field[..60]}…" : field;
        return path.Length == 0 ? name : $"{path}.{name}";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
