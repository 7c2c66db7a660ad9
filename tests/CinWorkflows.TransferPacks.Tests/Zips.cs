using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Takes packs apart and puts others together.</summary>
internal static class Zips
{
    public static List<(string Name, byte[] Content)> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => (entry.FullName, Content(entry)))];
    }

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The pack with a part more.</summary>
    public static byte[] With(byte[] zip, string name, byte[] content) => Of([.. Entries(zip), (name, content)]);

    /// <summary>The pack without a part.</summary>
    public static byte[] Without(byte[] zip, string name) => Of(Entries(zip).Where(entry => entry.Name != name));

    /// <summary>The pack with another content of a part.</summary>
    public static byte[] Changed(byte[] zip, string name, Func<byte[], byte[]> change) =>
        Of(Entries(zip).Select(entry => entry.Name == name ? (name, change(entry.Content)) : entry));

    /// <summary>The pack with another content of a part, which its manifest agrees with: whoever signs it, it is whole.</summary>
    public static byte[] Forged(byte[] zip, string name, Func<byte[], byte[]> change)
    {
        var content = change(Entries(zip).Single(entry => entry.Name == name).Content);
        return ManifestChanged(Changed(zip, name, _ => content), manifest =>
        {
            var part = manifest["parts"]!.AsArray().Single(part => (string?)part!["path"] == name)!;
            part["length"] = content.Length;
            part["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content));
        });
    }

    public static byte[] ManifestChanged(byte[] zip, Action<JsonNode> change) => Changed(zip, "manifest.json", json => JsonChanged(json, change));

    public static byte[] JsonChanged(byte[] json, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(json)!;
        change(node);
        return Encoding.UTF8.GetBytes(node.ToJsonString());
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
