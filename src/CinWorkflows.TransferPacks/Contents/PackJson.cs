using System.Text.Json;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>How a pack's JSON is written and read: as acts are, and strictly. The same contents give the same bytes on every machine.</summary>
internal static class PackJson
{
    /// <summary>No part of a pack is nested deeper.</summary>
    public const int Depth = 12;

    public static JsonSerializerOptions Options { get; } = new(ActJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = Depth,
        AllowDuplicateProperties = false,
    };

    /// <summary>What documents are read by that somebody else wrote.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);
}
