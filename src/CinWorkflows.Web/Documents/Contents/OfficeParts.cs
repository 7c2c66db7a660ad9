using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>What the parts of a word processor's document would have it do when it is opened: fetch something, start something, or grow beyond all measure.</summary>
internal static partial class OfficeParts
{
    private const long MostUnpacked = 300L * 1024 * 1024;
    private const long AlwaysTaken = 20L * 1024 * 1024;
    private const int MostTimes = 150;
    private const long LongestPart = 100L * 1024 * 1024;
    private const string TooLarge = "unpacks to far more than it seems to be, which stops whoever opens it: save it as a PDF and send that.";
    private const string Objects = "has other files or programs set into it: take them out, or save it as a PDF, and send that; send the other files by themselves.";
    private const string Fetches = "fetches a template, pictures or other parts from another computer when it is opened: save it as a PDF and send that. (In Word: File, Info, Edit Links to Files, Break Link; and Developer, Document Template for a template.)";
    private const string Opens = "has links that open files or programs, on this or another computer: take them out, or save it as a PDF, and send that.";
    private const string Starts = "has fields that start another program or fetch something when it is opened: save it as a PDF and send that.";

    private static readonly XmlReaderSettings Xml = new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPart };

    /// <summary>What of an OpenDocument text shows something by itself; a link is followed by whoever clicks on it.</summary>
    private static readonly string[] Shown = ["image", "object", "plugin", "applet", "floating-frame", "section-source", "template", "fill-image", "background-image"];

    /// <summary>Whether it grows beyond all measure; null where it does not.</summary>
    public static string? Size(ZipArchive archive, long length)
    {
        var unpacked = archive.Entries.Sum(entry => (decimal)entry.Length);
        return unpacked > MostUnpacked || (unpacked > AlwaysTaken && unpacked > (decimal)length * MostTimes) ? TooLarge : null;
    }

    /// <exception cref="XmlException">A part is no XML.</exception>
    public static async Task<string?> LookAtDocxAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Entries.Any(entry => entry.FullName.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            return Objects;
        }

        foreach (var part in archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (await RelationshipsAsync(part, cancellationToken) is { } fault)
            {
                return fault;
            }
        }

        foreach (var part in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            var fields = await FieldsAsync(part, cancellationToken);
            if (DangerousField().IsMatch(fields))
            {
                return Starts;
            }

            if (LinkField().Matches(fields).Any(link => Elsewhere.IsToAFile(link.Groups["to"].Value)))
            {
                return Opens;
            }
        }

        return null;
    }

    /// <exception cref="XmlException">A part is no XML.</exception>
    public static async Task<string?> LookAtOdtAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        foreach (var part in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = XmlReader.Create(await part.OpenAsync(cancellationToken), Xml);
            while (await reader.ReadAsync())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.LocalName is "object-ole" or "plugin" or "applet")
                {
                    return Objects;
                }

                if (reader.LocalName is "event-listener" or "dde-source" or "dde-connection" or "dde-connection-decl")
                {
                    return Starts;
                }

                if (reader.GetAttribute("href", "http://www.w3.org/1999/xlink") is { } target && (Shown.Contains(reader.LocalName) ? Elsewhere.Is(target) : Elsewhere.IsToAFile(target)))
                {
                    return Shown.Contains(reader.LocalName) ? Fetches : Opens;
                }
            }
        }

        return null;
    }

    /// <summary>A link that somebody clicks on may lead to a page, and to no file; what Word loads by itself may lead nowhere. The workbook behind a chart is a package, and no object.</summary>
    private static async Task<string?> RelationshipsAsync(ZipArchiveEntry part, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(await part.OpenAsync(cancellationToken), Xml);
        while (await reader.ReadAsync())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                continue;
            }

            var kind = (reader.GetAttribute("Type") ?? "").Split('/')[^1];
            var target = reader.GetAttribute("Target") ?? "";
            if (kind is "oleObject" or "control" or "activeXControlBinary" or "aFChunk" || (kind == "package" && MayRun().IsMatch(target)))
            {
                return Objects;
            }

            var isExternal = string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            if (isExternal && (kind == "hyperlink" ? Elsewhere.IsToAFile(target) : Elsewhere.Is(target)))
            {
                return kind == "hyperlink" ? Opens : Fetches;
            }
        }

        return null;
    }

    /// <summary>The codes of all fields of a part, put together: a code may be spread over several pieces.</summary>
    private static async Task<string> FieldsAsync(ZipArchiveEntry part, CancellationToken cancellationToken)
    {
        var codes = new StringBuilder();
        using var reader = XmlReader.Create(await part.OpenAsync(cancellationToken), Xml);
        var isCode = false;
        while (await reader.ReadAsync())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "fldSimple":
                    codes.Append('\n').Append(reader.GetAttribute("instr", reader.NamespaceURI)).Append('\n');
                    break;
                case XmlNodeType.Element when reader.LocalName == "fldChar":
                    codes.Append('\n');
                    break;
                case XmlNodeType.Element:
                    isCode = reader.LocalName == "instrText" && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    isCode = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isCode:
                    codes.Append(await reader.GetValueAsync());
                    break;
            }
        }

        return codes.ToString();
    }

    [GeneratedRegex(@"^\s*(DDE(AUTO)?|LINK)\b|^\s*QUOTE(\s+\d+){2,}|^\s*INCLUDE(PICTURE|TEXT)?\s+""?\s*([a-z]{2,}:|[e-z]:|\\\\|//)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DangerousField();

    [GeneratedRegex(@"^\s*HYPERLINK\s+(?:""(?<to>[^""]*)""|(?<to>[^\s\\]\S*|\\\\\S+))", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LinkField();

    /// <summary>Packages that are no documents without macros.</summary>
    [GeneratedRegex(@"(?<!\.(xlsx|docx|pptx|odt|ods|odp))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayRun();
}
