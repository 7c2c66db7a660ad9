using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Embedded.Instances;

namespace CinWorkflows.Embedded.History;

/// <summary>The one written form of histories and messages: in the file, in golden files and to readers.</summary>
[JsonSerializable(typeof(List<HistoryEvent>))]
[JsonSerializable(typeof(InstanceMessage))]
[JsonSerializable(typeof(WorkflowHistory))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static HistoryJson Compact { get; } = new(Written(indented: false));

    public static HistoryJson Readable { get; } = new(Written(indented: true));

    /// <summary>One committed turn's events as they are kept in the file.</summary>
    public static byte[] Write(List<HistoryEvent> events) => JsonSerializer.SerializeToUtf8Bytes(events, Compact.ListHistoryEvent);

    public static List<HistoryEvent> Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Compact.ListHistoryEvent)!;

    private static JsonSerializerOptions Written(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
