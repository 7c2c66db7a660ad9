namespace CinWorkflows.Integrations.Tests;

/// <summary>Files that hold the exact octets expected; a difference is a change that recipients' programs will see.</summary>
internal static class Golden
{
    public static string Text(string area, string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, area, "Golden", file));
}
