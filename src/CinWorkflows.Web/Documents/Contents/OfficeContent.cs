using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>A word processor's document is an archive with parts that each has, and without macros or anything else that does something by itself when it is opened.</summary>
internal static class OfficeContent
{
    private const int MostEntries = 10_000;
    private const int LongestTypes = 1024 * 1024;
    private const string Damaged = "is a damaged document, or only begins as one does: save it again and send that.";
    private const string Macros = "has macros, which run when it is opened: save it without them (as .docx or .odt) and send that.";

    public static Task<string?> LookAtDocxAsync(Stream content, CancellationToken cancellationToken) => LookAsync(
        content,
        ["[Content_Types].xml", "word/document.xml"],
        name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase),
        "[Content_Types].xml",
        types => types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase),
        OfficeParts.LookAtDocxAsync,
        cancellationToken);

    public static Task<string?> LookAtOdtAsync(Stream content, CancellationToken cancellationToken) => LookAsync(
        content,
        ["mimetype", "content.xml", "META-INF/manifest.xml"],
        name => name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase),
        "META-INF/manifest.xml",
        _ => false,
        OfficeParts.LookAtOdtAsync,
        cancellationToken);

    private static async Task<string?> LookAsync(
        Stream content,
        string[] needed,
        Func<string, bool> isMacro,
        string typesIn,
        Func<string, bool> saysMacro,
        Func<ZipArchive, CancellationToken, Task<string?>> lookAtParts,
        CancellationToken cancellationToken)
    {
        if (!await ZipTail.IsAllAsync(content, cancellationToken))
        {
            return Damaged;
        }

        try
        {
            content.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancellationToken);
            var names = archive.Entries.Select(entry => entry.FullName).ToList();
            if (names.Count > MostEntries || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count || names.Exists(LeadsOut) || needed.Except(names, StringComparer.Ordinal).Any())
            {
                return Damaged;
            }

            return OfficeParts.Size(archive, content.Length)
                ?? (names.Exists(name => isMacro(name)) || saysMacro(await StartAsync(archive.GetEntry(typesIn)!, cancellationToken)) ? Macros : null)
                ?? await lookAtParts(archive, cancellationToken);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException)
        {
            return Damaged;
        }
    }

    /// <summary>Whether an unpacker would write a file of that name outside of its folder.</summary>
    private static bool LeadsOut(string name) => name.StartsWith('/') || name.IndexOfAny(['\\', ':', '\0']) >= 0 || name.Split('/').Contains("..");

    private static async Task<string> StartAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        await using var part = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[LongestTypes];
        return Encoding.UTF8.GetString(bytes, 0, await part.ReadAtLeastAsync(bytes, LongestTypes, throwOnEndOfStream: false, cancellationToken));
    }
}
