using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>
/// How messages of the exchange are written: as acts are, with a <c>type</c> for the content. Unknown and missing fields, and nulls in
/// lists, are refused.
/// </summary>
public static class ExchangeJson
{
    private const string Suffix = "Content";

    /// <summary>The types of content, by the name in <c>type</c>.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(ExchangeContent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ExchangeContent)))
        .ToFrozenDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name[..^Suffix.Length]), StringComparer.Ordinal);

    /// <summary>The options by which messages are read and written.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The name of a content's type.</summary>
    public static string TypeOf(ExchangeContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return JsonNamingPolicy.CamelCase.ConvertName(content.GetType().Name[..^Suffix.Length]);
    }

    /// <summary>The message that some JSON is.</summary>
    /// <exception cref="JsonException">It is none: a field is unknown, missing or of another type.</exception>
    public static ExchangeMessage Read(JsonElement json)
    {
        RefuseNulls(json);
        return json.Deserialize<ExchangeMessage>(Options) ?? throw new JsonException("A message is expected.");
    }

    /// <summary>The message as JSON.</summary>
    public static JsonElement Write(ExchangeMessage message) => JsonSerializer.SerializeToElement(message, Options);

    /// <summary>A null says nothing that leaving the field out would not; in a list it is a mistake that no type would find.</summary>
    private static void RefuseNulls(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                throw new JsonException("A null is left out.");
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    RefuseNulls(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    RefuseNulls(item);
                }

                break;
            default:
                break;
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(ActJson.Options)
        {
            AllowDuplicateProperties = false,
            MaxDepth = 16,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ContentTypes, WithoutNulls } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void ContentTypes(JsonTypeInfo type)
    {
        if (type.Type != typeof(ExchangeContent))
        {
            return;
        }

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (name, content) in Types)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new(content, name));
        }
    }

    /// <summary>Nulls are not written: what may be null need not be there to be read.</summary>
    private static void WithoutNulls(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }
}
