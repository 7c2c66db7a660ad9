namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors, TimeSpan Took);
