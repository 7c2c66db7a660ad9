using System.Text.Json;
using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Web.Json;

/// <summary>One way of writing JSON for requests, answers and their description: that of acts.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options => ActJson.Options;

    public static void Apply(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = Options.DefaultIgnoreCondition;
        options.UnmappedMemberHandling = Options.UnmappedMemberHandling;
        options.RespectNullableAnnotations = Options.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = Options.RespectRequiredConstructorParameters;
        options.AllowOutOfOrderMetadataProperties = Options.AllowOutOfOrderMetadataProperties;
        options.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
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
