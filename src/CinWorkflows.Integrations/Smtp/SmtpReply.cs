using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>A server's answer. Its words may quote an address: it shows itself by its codes only.</summary>
/// <param name="Code">The three digits (RFC 5321).</param>
/// <param name="Enhanced">The enhanced status code (RFC 3463), for example <c>5.1.1</c>; null where there is none.</param>
internal sealed partial record SmtpReply(int Code, string? Enhanced)
{
    /// <summary>2 done, 3 go on, 4 not now, 5 never.</summary>
    public int Kind => Code / 100;

    /// <param name="code">The three digits.</param>
    /// <param name="text">The texts of its lines; the last one counts.</param>
    public static SmtpReply Of(int code, string text) =>
        new(code, EnhancedCode().Match(text.Split('\n')[^1]) is { Success: true, Value: var enhanced } ? enhanced : null);

    public override string ToString() => Enhanced is null ? FormattableString.Invariant($"{Code}") : FormattableString.Invariant($"{Code} {Enhanced}");

    [GeneratedRegex(@"\A[245]\.\d{1,3}\.\d{1,3}(?= |\z)")]
    private static partial Regex EnhancedCode();
}
