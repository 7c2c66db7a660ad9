using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Web.Documents;

/// <summary>
/// What an e-mail message carries: its texts, without programs, and files of the types that are taken by themselves, each looked through as if it were sent by itself.
/// </summary>
internal sealed partial class MessageContent(IMessageParts messages)
{
    private const int Deepest = 5;
    private const string NotSeen = "is protected, or nested in so many others that nobody can look through it: save it without protection, or as a PDF, and send that.";
    private const string Instead = "Save the message as a PDF and send that; send the files by themselves.";

    /// <summary>Parts that people do not open as files: what servers report, answers to invitations, and signatures.</summary>
    private static readonly string[] OfTheMessage =
        ["text/plain", "text/html", "text/enriched", "text/calendar", "text/rfc822-headers", "message/delivery-status", "message/disposition-notification", "message/feedback-report"];

    private static readonly FrozenDictionary<string, string[]> Besides = new Dictionary<string, string[]>
    {
        ["application/pkcs7-signature"] = [".p7s"],
        ["application/x-pkcs7-signature"] = [".p7s"],
        ["application/pgp-signature"] = [".asc", ".sig"],
        ["text/calendar"] = [".ics"],
        ["application/ics"] = [".ics"],
        ["image/gif"] = [".gif"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Closed = ["application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"];

    /// <summary>What is wrong with what it carries, to be read after "the content "; null where nothing is.</summary>
    public Task<string?> LookAsync(Stream content, CancellationToken cancellationToken) => LookAsync(content, 0, cancellationToken);

    private async Task<string?> LookAsync(Stream content, int depth, CancellationToken cancellationToken)
    {
        content.Position = 0;
        if (depth > Deepest || await messages.OfAsync(content, cancellationToken) is not { } parts)
        {
            return NotSeen;
        }

        foreach (var part in parts)
        {
            if (await FaultAsync(part, depth, cancellationToken) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private async Task<string?> FaultAsync(PartOfMessage part, int depth, CancellationToken cancellationToken) =>
        Closed.Contains(part.MediaType) ? NotSeen
        : part.Names.Count == 0 && OfTheMessage.Contains(part.MediaType) ? TextFault(part)
        : Besides.TryGetValue(part.MediaType, out var endings) && part.Names.All(name => endings.Contains(EndingOf(name))) ? GifFault(part)
        : await FileFaultAsync(part, depth, cancellationToken);

    private static string? TextFault(PartOfMessage part) => ((string?[])[part.Text, Encoding.Latin1.GetString(part.Content.Span)]).OfType<string>() is var texts && texts.Any(text => WrittenFile().IsMatch(text))
        ? $"has a file written into its text. {Instead}"
        : part.MediaType == "text/html" && texts.Any(text => Active().IsMatch(text)) ? $"has programs in its text. {Instead}"
        : null;

    private static string? GifFault(PartOfMessage part) =>
        part.MediaType == "image/gif" && !part.Content.Span.StartsWith("GIF8"u8) ? $"has a file attached that is not what it says. {Instead}" : null;

    private async Task<string?> FileFaultAsync(PartOfMessage part, int depth, CancellationToken cancellationToken)
    {
        var name = Suggestion.Quote(part.Names.Count > 0 ? part.Names[0] : part.MediaType);
        var types = part.Names.Count > 0 ? [.. part.Names.Select(OfName).Distinct()] : (DocumentType?[])[DocumentType.Of(part.MediaType)];
        if (types is not [{ } type])
        {
            return $"has {name} attached, which is of a type that is not taken. {Instead}";
        }

        if (!type.Begins(part.Content.Span[..Math.Min(part.Content.Length, DocumentBody.StartLength)]))
        {
            return $"has {name} attached, which is no {type.Name}. {Instead}";
        }

        using var file = new MemoryStream(part.Content.ToArray(), writable: false);
        var fault = await type.Whole(file, cancellationToken) ?? (type == DocumentType.Message ? await LookAsync(file, depth + 1, cancellationToken) : null);
        return fault is null ? null : $"has {name} attached, which {fault}";
    }

    private static DocumentType? OfName(string name) => DocumentType.All.FirstOrDefault(type => type.Endings.Contains(EndingOf(name)));

    /// <summary>Windows leaves out dots and blanks at the end of a name.</summary>
    private static string EndingOf(string name) => Path.GetExtension(name.TrimEnd('.', ' ')).ToLowerInvariant();

    /// <summary>A file in the text, as mail programs unpacked it before there were attachments.</summary>
    [GeneratedRegex(@"^begin(-base64)? [0-7]{3,4} \S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenFile();

    [GeneratedRegex(@"<\s*(script|iframe|object|embed|applet)\b|\b(href|src)\s*=\s*[""']?\s*(javascript|vbscript|file):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();
}
