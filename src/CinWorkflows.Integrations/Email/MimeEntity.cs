using System.Text;

namespace CinWorkflows.Integrations.Email;

/// <summary>One part of a MIME message (RFC 2045, 2046): its header fields and its body, already in ASCII with CRLF.</summary>
internal sealed record MimeEntity(IReadOnlyList<string> Fields, string Body)
{
    public static MimeEntity Text(string subtype, string text) => new(
        [$"Content-Type: text/{subtype}; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"],
        QuotedPrintable.Encode(text));

    /// <summary>Base64, so that no server on the way refolds or recodes lines that have their own folding.</summary>
    public static MimeEntity Exact(string text, params string[] fields) => new(
        [.. fields, "Content-Transfer-Encoding: base64"],
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks));

    /// <summary>
    /// The boundary begins with <c>=_</c>, which neither quoted-printable nor base64 can produce, so it needs no search
    /// for a free one and no randomness.
    /// </summary>
    public static MimeEntity Multipart(string subtype, string boundaryName, params IEnumerable<MimeEntity> parts)
    {
        var boundary = $"=_{boundaryName}";
        var body = string.Concat(parts.Select(part => $"--{boundary}\r\n{part.Render()}\r\n"));
        return new([$"Content-Type: multipart/{subtype};\r\n boundary=\"{boundary}\""], $"{body}--{boundary}--\r\n");
    }

    public string Render() => $"{string.Join("\r\n", Fields)}\r\n\r\n{Body}";
}
