using System.IO.Compression;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>A pack of which somebody changed a paper on the way.</summary>
internal static class TamperedPack
{
    public static byte[] Of(byte[] pack, string paper, string was, string becomes)
    {
        using var bytes = new MemoryStream();
        bytes.Write(pack);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(paper)!;
            using var content = entry.Open();
            using var reader = new StreamReader(content);
            var text = reader.ReadToEnd();
            Assert.Contains(was, text, StringComparison.Ordinal);
            content.SetLength(0);
            using var writer = new StreamWriter(content);
            writer.Write(text.Replace(was, becomes, StringComparison.Ordinal));
        }

        return bytes.ToArray();
    }
}
