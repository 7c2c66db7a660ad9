namespace CinWorkflows.Architecture.Tests;

/// <summary>What breaks a rule, told all at once.</summary>
internal static class Findings
{
    public static void None(string rule, IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{rule}\n{all.Count} found:\n  {string.Join("\n  ", all)}");
    }
}
