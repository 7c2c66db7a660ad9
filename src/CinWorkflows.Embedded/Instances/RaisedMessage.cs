using System.Text.Json;
using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Instances;

/// <summary>A message from one instance to another, stored with the step that sent it until the other took it up.</summary>
internal sealed record RaisedMessage(long Sequence, string Target, InstanceMessage Message, byte[] Body)
{
    public static RaisedMessage Write(long sequence, string target, InstanceMessage message) =>
        new(sequence, target, message, JsonSerializer.SerializeToUtf8Bytes(message, HistoryJson.Compact.InstanceMessage));

    public static RaisedMessage Read(long sequence, string target, ReadOnlySpan<byte> body) =>
        new(sequence, target, JsonSerializer.Deserialize(body, HistoryJson.Compact.InstanceMessage)!, []);
}
