using System.Diagnostics;
using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;

namespace CinWorkflows.EndToEnd.Tests.Crashes;

/// <summary>A process that lives the cases' lives.</summary>
internal sealed class CrashChild : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private CrashChild(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static CrashChild Start(string folder, int cases) => new(Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(CrashRun).Assembly.Location, folder, cases.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Reads on until the step, or one after it, has begun. False where the run ended before.</summary>
    public async Task<bool> ReachAsync(int step)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "done")
            {
                return false;
            }

            if (StepOf(line) >= step)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The child ended by itself: {await _errors}");
    }

    /// <summary>Reads to the end of the run and returns its last step.</summary>
    public async Task<int> FinishAsync()
    {
        var last = 0;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "done")
            {
                await _process.WaitForExitAsync();
                Assert.Equal("", await _errors);
                return last;
            }

            last = StepOf(line);
        }

        throw new InvalidOperationException($"The child ended by itself: {await _errors}");
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

    private static int StepOf(string line) => int.Parse(line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
