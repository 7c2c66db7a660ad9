using System.Diagnostics;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>The program as its users run it.</summary>
internal static class Cin
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

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

    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string> environment) => Start(Program, [Assembly, .. arguments], environment);

    /// <summary>Starts it where a folder is a disk of its own, of a few megabytes, which nobody but this process has.</summary>
    public static Process StartOnDisk(string folder, int megabytes, params string[] arguments) => Start(
        "unshare",
        ["-m", "sh", "-c", $"mount -t tmpfs -o size={megabytes}m tmpfs '{folder}' && exec \"$0\" \"$@\"", Program, Assembly, .. arguments],
        new Dictionary<string, string>());

    private static string Program => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Assembly => typeof(EmbeddedServer).Assembly.Location;

    private static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
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
