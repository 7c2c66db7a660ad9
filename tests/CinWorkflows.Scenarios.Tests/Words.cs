using System.Text.RegularExpressions;

namespace CinWorkflows.Scenarios.Tests;

/// <summary>Words for people: no code of the service, unless it is quoted as what to send.</summary>
internal static partial class Words
{
    public static void ArePlain(string text) => Assert.False(Code().IsMatch(Quoted().Replace(text, "")), $"“{text}” has a code in it: {Code().Match(text).Value}");

    [GeneratedRegex("['\"][A-Za-z0-9_./=:-]+['\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[a-z][A-Z]")]
    private static partial Regex Code();
}
