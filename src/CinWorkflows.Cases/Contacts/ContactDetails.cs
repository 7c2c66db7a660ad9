using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Contacts;

/// <summary>How somebody is reached besides e-mail, and how they must not be. Kept in the record only.</summary>
/// <param name="Mobile">A mobile number for texts: +44, 0044 or 0, then 7 and nine more digits; spaces allowed.</param>
/// <param name="Post">The postal address, three to seven lines, the last of which is the postcode.</param>
/// <param name="Preferred">The way that they prefer; <see cref="Medium.ByHand"/> means that no message is ever sent.</param>
/// <param name="Unsafe">Ways that are not safe or not wished ("do not e-mail"): they are never used.</param>
/// <param name="Language">The language in which they read, as a tag such as <c>pl</c> or <c>cy</c>; null for English.</param>
/// <param name="EasyRead">True where they are written to in easy words, as a child is.</param>
public sealed partial record ContactDetails(
    string? Mobile = null,
    IReadOnlyList<string>? Post = null,
    Medium? Preferred = null,
    IReadOnlyList<Medium>? Unsafe = null,
    string? Language = null,
    bool EasyRead = false)
{
    private const int LongestLine = 120;

    /// <summary>The number without spaces, as +44…; null where there is none.</summary>
    public string? MobileNumber => Mobile is null ? null : UkMobile.Of(Mobile) ?? UkMobile.Compact(Mobile);

    internal IEnumerable<Refusal> Check(string field)
    {
        if (Mobile is not null && UkMobile.Of(Mobile) is null)
        {
            yield return new($"{field}.mobile", "this is not a UK mobile number of the form 07700 900123 or +44 7700 900123; leave it out where there is none.");
        }

        if (Post is not null && (Post.Count is < 3 or > 7 || Post.Any(line => string.IsNullOrWhiteSpace(line) || line.Length > LongestLine)))
        {
            yield return new($"{field}.post", $"a postal address has three to seven lines of at most {LongestLine} characters; leave it out where there is none.");
        }
        else if (Post is [.., var postcode] && !PostcodeForm().IsMatch(postcode))
        {
            yield return new($"{field}.post", "the last line is not a UK postcode such as NN1 1ED.");
        }

        if (Language is not null && !LanguageForm().IsMatch(Language))
        {
            yield return new($"{field}.language", "this is not a language tag such as 'pl' or 'cy'; leave it out for English.");
        }

        if (Preferred is { } preferred && Unsafe?.Contains(preferred) == true)
        {
            yield return new($"{field}.preferred", $"'{preferred}' is named as preferred and as unsafe; correct the one that is wrong.");
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\A\s*(GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2})\s*\z", System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex PostcodeForm();

    [System.Text.RegularExpressions.GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial System.Text.RegularExpressions.Regex LanguageForm();
}
