namespace CinWorkflows.Cases.Contacts;

/// <summary>Postal addresses by the letter box in which they end: the first line and the postcode say it, however they are written.</summary>
public static class SameLetterBox
{
    /// <summary>Whether two addresses end in one letter box.</summary>
    /// <param name="lines">The lines of the one, the last of which is the postcode.</param>
    /// <param name="others">Those of the other.</param>
    public static bool Is(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(others);
        return lines.Count > 0 && others.Count > 0 && Plain(lines[0]) == Plain(others[0]) && Plain(lines[^1]) == Plain(others[^1]);
    }

    private static string Plain(string line) => string.Concat(line.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
