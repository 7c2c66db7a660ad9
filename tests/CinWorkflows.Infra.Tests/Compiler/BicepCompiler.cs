using System.Diagnostics;
using System.Reflection;

namespace CinWorkflows.Infra.Tests.Compiler;

/// <summary>Bicep's own command line, one process for all files of a folder.</summary>
internal static class BicepCompiler
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string Program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(metadata => metadata.Key == nameof(BicepCompiler))?.Value ?? throw new PlatformNotSupportedException($"These tests need {Machine.NameOf(Tool.Bicep)}.");

    /// <summary>Writes the template of each file beside it, and gives back what there is to say. A file with an error gets no template.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Build(string folder)
    {
        var (code, errors) = await Run(folder, "build");
        var said = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Diagnostic.Read(folder, line)).ToList();
        return code == 0 || said.Any(diagnostic => diagnostic.IsError)
            ? said
            : throw new InvalidOperationException($"bicep build ended with {code} and named no error:\n{errors}");
    }

    /// <summary>Formats each file in its place.</summary>
    public static async Task Format(string folder)
    {
        var (code, errors) = await Run(folder, "format");
        if (code != 0)
        {
            throw new InvalidOperationException($"bicep format ended with {code}:\n{errors}");
        }
    }

    private static async Task<(int Code, string Errors)> Run(string folder, string command)
    {
        var start = new ProcessStartInfo(Program, [command, "--pattern", "**/*.bicep"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var time = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var errors = await process.StandardError.ReadToEndAsync(time.Token);
            await output;
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bicep {command} did not end within {Limit.TotalMinutes:0} minutes.");
        }
    }
}
