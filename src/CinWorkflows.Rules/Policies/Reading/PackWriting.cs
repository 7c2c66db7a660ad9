using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Writes the text of a pack: that of one that was resolved on its base, whole and without it.</summary>
internal static class PackWriting
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string TextOf(PackNode root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(root, writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(PackNode node, Utf8JsonWriter to)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var (name, value) in node.Properties)
                {
                    to.WritePropertyName(name);
                    Write(value, to);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(item, to);
                }

                to.WriteEndArray();
                break;
            case JsonValueKind.String:
                to.WriteStringValue(node.Text);
                break;
            case JsonValueKind.Number:
                to.WriteRawValue(node.Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                to.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
            default:
                to.WriteNullValue();
                break;
        }
    }
}
