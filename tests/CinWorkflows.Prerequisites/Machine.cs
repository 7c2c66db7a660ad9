using System.Runtime.InteropServices;

namespace CinWorkflows.Prerequisites;

/// <summary>What this machine has of what tests need.</summary>
public static class Machine
{
    private static readonly bool LeavesNothingOut = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The browser that pages are tried in; null where there is none.</summary>
    public static string? Chromium { get; } = new[] { "chromium", "chromium-browser", "google-chrome" }.Select(OnPath).FirstOrDefault(path => path is not null);

    /// <summary>True where the tests that need it are left out.</summary>
    public static bool Lacks(Tool tool) => WhyLeftOut([tool]) is not null;

    /// <summary>Why tests that need all of these are left out; null where they run.</summary>
    public static string? WhyLeftOut(IEnumerable<Tool> tools)
    {
        var missing = LeavesNothingOut ? [] : tools.Distinct().Where(tool => !Has(tool)).Select(NameOf).ToList();
        return missing.Count == 0 ? null : $"needs {string.Join(" and ", missing)}";
    }

    /// <summary>What it is called, and how Debian installs it.</summary>
    public static string NameOf(Tool tool) => tool switch
    {
        Tool.Node => "Node.js 20 or later with npm (apt-get install nodejs npm)",
        Tool.Poppler => "pdfinfo, pdftotext and pdffonts (apt-get install poppler-utils)",
        Tool.Qpdf => "qpdf (apt-get install qpdf)",
        Tool.Postgres => "the programs of PostgreSQL 15 or later (apt-get install postgresql)",
        Tool.Chromium => "Chromium (apt-get install chromium)",
        Tool.SmallDisk => "Linux, with unshare (apt-get install util-linux) and the right to mount",
        Tool.Bicep => "Linux on x64, for which the package of Bicep's compiler is",
        _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, null),
    };

    private static bool Has(Tool tool) => tool switch
    {
        Tool.Node => OnPath("node") is not null && OnPath("npm") is not null,
        Tool.Poppler => OnPath("pdfinfo") is not null && OnPath("pdftotext") is not null && OnPath("pdffonts") is not null,
        Tool.Qpdf => OnPath("qpdf") is not null,
        Tool.Postgres => PostgresPrograms.Folder is not null,
        Tool.Chromium => Chromium is not null,
        Tool.SmallDisk => OperatingSystem.IsLinux() && Environment.UserName == "root" && OnPath("unshare") is not null,
        Tool.Bicep => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
        _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, null),
    };

    private static string? OnPath(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : [program];
        return Folders().SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    internal static IEnumerable<string> Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
