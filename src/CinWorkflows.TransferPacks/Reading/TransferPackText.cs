using System.Text.Json;
using System.Text.Unicode;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>Reads JSON that somebody else wrote: strictly, to a depth, and by the schema.</summary>
internal static class TransferPackText
{
    public static T Read<T>(ReadOnlyMemory<byte> utf8, string part, string definition)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw Refused(part, "it is not UTF-8.");
        }

        try
        {
            using var document = Parse(utf8, part);
            return SchemaCheck.FaultOf(document.RootElement, definition) is { } fault
                ? throw Refused(part, $"it does not keep to the schema: {fault}")
                : document.RootElement.Deserialize<T>(PackJson.Options) ?? throw Refused(part, "it says nothing.");
        }
        catch (JsonException fault)
        {
            throw Refused(part, fault.LineNumber is { } line
                ? $"it is not JSON as it is taken (each field once, nested to {PackJson.Depth} levels) from line {line + 1}, position {fault.BytePositionInLine + 1} on."
                : "it is not JSON as it is taken: each field once, and no half characters.");
        }
    }

    /// <summary>Half of a surrogate pair in a name is found while names are compared.</summary>
    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8, string part)
    {
        try
        {
            return JsonDocument.Parse(utf8, PackJson.Strict);
        }
        catch (InvalidOperationException)
        {
            throw Refused(part, "the name of a field holds an escape that is no character.");
        }
    }

    private static PackRefusedException Refused(string part, string reason) => new(part, PackFaultKind.Contents, reason);
}
