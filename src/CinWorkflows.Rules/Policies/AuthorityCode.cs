using System.Text.RegularExpressions;

namespace CinWorkflows.Rules.Policies;

/// <summary>The code of a local authority, as the Office for National Statistics gives it: a letter and eight digits.</summary>
public static partial class AuthorityCode
{
    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex("^[A-Z][0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
