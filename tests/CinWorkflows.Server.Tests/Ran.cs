namespace CinWorkflows.Server.Tests;

/// <summary>What came of a command.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
