using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CinWorkflows.Integrations.Tests.Calendar.Reader;

/// <summary>
/// Reads calendars with ical.js, the parser of Thunderbird, in node. Who writes a format and reads it with the same eyes sees
/// no mistake. The parser is installed beside the tests the first time.
/// </summary>
internal static class CalendarReader
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calendar", "Reader");
    private static readonly TimeSpan ForInstalling = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan ForReading = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<ReadCalendar> ReadAsync(string calendar)
    {
        await Installed.Value;
        var json = await RunAsync("node", ["read.mjs"], calendar, ForReading, "ical.js could not read the calendar");
        return JsonSerializer.Deserialize<ReadCalendar>(json, JsonSerializerOptions.Web)!;
    }

    private static async Task InstallAsync()
    {
        // npm writes this file last: without it an installation was broken off.
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            await RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                "",
                ForInstalling,
                "ical.js could not be installed with 'npm ci'");
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input, TimeSpan limit, string failure)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        using var late = new CancellationTokenSource(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var error = process.StandardError.ReadToEndAsync(late.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), late.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(late.Token);
            Assert.True(process.ExitCode == 0, $"{failure}: {await error}");
            return await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{failure}: it took longer than {limit.TotalSeconds} seconds.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"'{start.FileName}' is missing: the tests of calendars need Node.js 20 or later with npm.");
        }
    }
}
