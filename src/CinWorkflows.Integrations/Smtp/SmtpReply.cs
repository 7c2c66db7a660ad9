using System.Globalization;
using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>A server's answer. Its words may quote an address: it shows itself by its codes only.</summary>
/// <param name="Code">The three digits (RFC 5321).</param>
/// <param name="Enhanced">The enhanced status code (RFC 3463), for example <c>5.1.1</c>; null where there is none.</param>
/// <param name="Lines">The texts of its lines.</param>
internal sealed partial record SmtpReply(int Code, string? Enhanced, IReadOnlyList<string> Lines)
{
    /// <summary>2 done, 3 go on, 4 not now, 5 never.</summary>
    public int Kind => Code / 100;

    public static SmtpReply Of(IReadOnlyList<string> lines)
    {
        var texts = lines.Select(line => line.Length > 4 ? line[4..] : "").ToList();
        var code = int.Parse(lines[^1].AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        return new(code, EnhancedCode().Match(texts[^1]) is { Success: true, Value: var enhanced } ? enhanced : null, texts);
    }

    /// <summary>True for a line of an answer; its fourth character says whether more follow.</summary>
    public static bool IsLine(string line) => Line().IsMatch(line);

    /// <summary>What the server offers under a keyword of its answer to EHLO; null where it does not offer it.</summary>
    public string? Offer(string keyword) => Lines.Skip(1)
        .Where(line => line.Equals(keyword, StringComparison.OrdinalIgnoreCase) || line.StartsWith($"{keyword} ", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[keyword.Length..].Trim())
        .FirstOrDefault();

    public override string ToString() => Enhanced is null ? FormattableString.Invariant($"{Code}") : FormattableString.Invariant($"{Code} {Enhanced}");

    [GeneratedRegex(@"\A[245]\.\d{1,3}\.\d{1,3}(?= |\z)")]
    private static partial Regex EnhancedCode();

    [GeneratedRegex(@"\A[2-5]\d\d(?:[ -].*)?\z", RegexOptions.Singleline)]
    private static partial Regex Line();
}
