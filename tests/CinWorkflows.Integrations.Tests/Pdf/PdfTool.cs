using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>Reads PDF files with the programs of others: who writes a format and reads it with the same eyes sees no mistake.</summary>
internal static class PdfTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>What <c>pdfinfo</c>, <c>pdftotext</c>, <c>pdffonts</c> (of poppler-utils) or <c>qpdf</c> says of a file. A complaint of theirs fails the test.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        using var late = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var error = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            Assert.True(process.ExitCode == 0 && (await error).Length == 0, $"{program} ended with {process.ExitCode}: {await error}{await output}");
            return await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Limit.TotalSeconds} s.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            var package = start.FileName == "qpdf" ? "qpdf" : "poppler-utils";
            throw new InvalidOperationException($"These tests need '{start.FileName}': install the Debian package '{package}', as .ci/run does.");
        }
    }
}
