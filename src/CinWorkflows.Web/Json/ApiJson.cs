using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Web.Json;

/// <summary>One way of writing JSON for requests, answers and their description: that of acts.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options => ActJson.Options;

    public static void Apply(JsonSerializerOptions options)
    {
        // An answer shows every field that its description calls required, as null where there is nothing.
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.UnmappedMemberHandling = Options.UnmappedMemberHandling;
        options.RespectNullableAnnotations = Options.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = Options.RespectRequiredConstructorParameters;
        options.AllowOutOfOrderMetadataProperties = Options.AllowOutOfOrderMetadataProperties;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = Options.Encoder;
        options.Converters.Clear();
        foreach (var converter in Options.Converters)
        {
            options.Converters.Add(converter);
        }

        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(Options.TypeInfoResolver!);
    }
}
