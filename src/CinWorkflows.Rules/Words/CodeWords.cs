namespace CinWorkflows.Rules.Words;

/// <summary>Codes of the service in plain words, where the authority has no word of its own for them.</summary>
public static class CodeWords
{
    /// <summary>"no longer in need" for a code that is spelt <c>NoLongerInNeed</c>.</summary>
    /// <param name="code">The code.</param>
    public static string Of(Enum code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }
}
