using System.Diagnostics;
using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;

namespace CinWorkflows.EndToEnd.Tests.Deliveries;

/// <summary>A process that delivers.</summary>
internal sealed class DeliveryChild : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private DeliveryChild(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static DeliveryChild Start(string folder, Uri service, int meetings) => new(Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(CrashRun).Assembly.Location, "deliver", folder, service.ToString(), meetings.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Reads on until everything is arranged and delivering has begun.</summary>
    public async Task ReadyAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync();
        Assert.True(line == "ready", $"The child did not begin: {line} {(line is null ? await _errors : "")}");
    }

    /// <summary>Reads to the end of the run and returns what it said before "done".</summary>
    public async Task<IReadOnlyList<string>> FinishAsync(TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost);
        var said = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "done")
            {
                await _process.WaitForExitAsync(patience.Token);
                return said;
            }

            said.Add(line);
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
}
