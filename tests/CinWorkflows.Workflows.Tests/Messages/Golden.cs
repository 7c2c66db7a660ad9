namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>Messages that people have read and found right; a difference is a change that families and staff will see.</summary>
internal static class Golden
{
    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Messages", "Golden", file));
}
