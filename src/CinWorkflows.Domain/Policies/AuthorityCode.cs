using System.Text.RegularExpressions;
using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Domain.Transfers;

/// <summary>The code of a local authority, as the Office for National Statistics gives it: a letter and eight digits.</summary>
public static partial class AuthorityCode
{
    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    internal static IEnumerable<Refusal> Check(string field, string? text)
    {
        if (!IsOne(text))
        {
            yield return new(field, "give the authority's ONS code: a letter and eight digits, for example 'E09000017'.");
        }
    }

    [GeneratedRegex("^[A-Z][0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
