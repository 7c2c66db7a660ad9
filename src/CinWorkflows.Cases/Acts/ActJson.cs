using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CinWorkflows.Cases.Acts;

/// <summary>
/// How acts are written: as JSON with a <c>type</c>, the name of the act in camelCase. Unknown and missing fields are refused;
/// a field that may be null is left out where it is.
/// </summary>
public static class ActJson
{
    /// <summary>The types of acts, by the name in <c>type</c>.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(Act).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract)
        .ToFrozenDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name), StringComparer.Ordinal);

    /// <summary>The options by which acts are read and written.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The name of an act's type.</summary>
    public static string TypeOf(Act act) => TypeNameOf(act.GetType());

    /// <summary>The name of a type of act.</summary>
    public static string TypeNameOf(Type act) => JsonNamingPolicy.CamelCase.ConvertName(act.Name);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ActTypes, WithoutRules, WithoutNulls } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void ActTypes(JsonTypeInfo type)
    {
        if (type.Type != typeof(Act))
        {
            return;
        }

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (name, act) in Types)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new(act, name));
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

    /// <summary>What an act allows is a rule of its type, not a part of what was done: nobody can set it.</summary>
    private static void WithoutRules(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Act)) || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(index);
            }
        }
    }
}
