using System.Diagnostics;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>A tool that knows nothing of this service, as a stranger would use it.</summary>
internal static class ForeignTool
{
    public static (int Code, string Output) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start; install poppler-utils and qpdf.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
