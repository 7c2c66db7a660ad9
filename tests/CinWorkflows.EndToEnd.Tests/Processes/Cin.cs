using System.Diagnostics;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>The program as its users run it.</summary>
internal static class Cin
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ran> RunAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        using var enough = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(enough.Token);
        var errors = process.StandardError.ReadToEndAsync(enough.Token);
        try
        {
            await process.WaitForExitAsync(enough.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"cin {string.Join(' ', arguments)} had not ended after {Patience}.");
        }

        return new(process.ExitCode, await output, await errors, clock.Elapsed);
    }

    public static Process Start(params string[] arguments) => Start(arguments, new Dictionary<string, string>());

    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(EmbeddedServer).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("CIN_DATA");

        // Whatever the hour at which the tests run.
        start.Environment["Messages__AtAnyHour"] = "true";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
