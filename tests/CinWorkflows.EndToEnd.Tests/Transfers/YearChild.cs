using System.Diagnostics;
using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>A process that lives the year of moves.</summary>
internal sealed class YearChild : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private YearChild(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static YearChild Start(string folder, int moves) => new(Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(CrashRun).Assembly.Location, "year", folder, moves.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Reads on until a day of the year is over.</summary>
    public async Task ReachAsync(int day)
    {
        while (await NextAsync() is { } line)
        {
            if (line.StartsWith("day ", StringComparison.Ordinal) && int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture) >= day)
            {
                return;
            }
        }
    }

    /// <summary>Reads to the end and returns what was said about the year.</summary>
    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        var said = new List<string>();
        while (await NextAsync() is { } line)
        {
            if (line == "done")
            {
                await _process.WaitForExitAsync();
                return said;
            }

            said.Add(line);
        }

        return said;
    }

    /// <summary>SIGKILL; true where it was still alive, so that it was this that ended it.</summary>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        Assert.Equal("", await _errors);
        return _process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string?> NextAsync() => await _process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException($"The year ended by itself: {await _errors}");
}
