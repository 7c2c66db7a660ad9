using System.Diagnostics;

namespace CinWorkflows.Infra.Tests.Syntax;

/// <summary>Runs a program to its end, or ends it when its time is up; anything but success is an error that says what to do.</summary>
internal static class OutsideProgram
{
    public static async Task<string> Run(string program, string[] arguments, string folder, string input, TimeSpan limit, string advice)
    {
        using var process = Start(program, arguments, folder, advice);
        using var time = new CancellationTokenSource(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var errors = process.StandardError.ReadToEndAsync(time.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), time.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}. {advice}\n{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {limit.TotalSeconds:0} s. {advice}");
        }
    }

    private static Process Start(string program, string[] arguments, string folder, string advice)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"'{program}' could not be started. {advice}", missing);
        }
    }
}
