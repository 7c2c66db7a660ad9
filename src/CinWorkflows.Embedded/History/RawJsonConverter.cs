using System.Text.Json;
using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>Writes a payload that already is JSON as it is, so that a history reads as one document.</summary>
internal sealed class RawJsonConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value ?? "null", skipInputValidation: true);
}
