using System.Text.RegularExpressions;

namespace CinWorkflows.Rules.Words;

/// <summary>Codes of the service in plain words, where the authority has no word of its own for them.</summary>
public static partial class CodeWords
{
    /// <summary>"no longer in need" for a code that is spelt <c>NoLongerInNeed</c>.</summary>
    /// <param name="code">The code.</param>
    public static string Of(Enum code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Of(code.ToString());
    }

    /// <summary>A code in words, in small letters: <c>visitMade</c> is "visit made", <c>section47Ended</c> is "section 47 ended".</summary>
    /// <param name="code">The code, in camelCase or PascalCase.</param>
    public static string Of(string code) => Seam().Replace(code, " ").ToLowerInvariant();

    /// <summary>The same at the beginning of a line.</summary>
    /// <param name="code">The code.</param>
    public static string AtBeginning(string code)
    {
        var words = Of(code);
        return words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    /// <summary>Where one word ends and the next begins.</summary>
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-zA-Z])(?=[0-9])")]
    private static partial Regex Seam();
}
