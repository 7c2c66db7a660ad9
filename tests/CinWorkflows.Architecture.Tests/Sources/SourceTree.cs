using System.Diagnostics;

namespace CinWorkflows.Architecture.Tests.Sources;

/// <summary>The source tree that these tests were built from: what is committed, or would be with the next commit.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Repository.Root;

    /// <summary>All files, without what is ignored.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = List();

    public static IEnumerable<SourceFile> Code => Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Code that somebody wrote: without the migrations, which a tool generates.</summary>
    public static IEnumerable<SourceFile> WrittenCode => Code.Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    public static IEnumerable<ProjectFile> Projects =>
        Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file));

    public static IEnumerable<ProjectFile> ProductProjects => Projects.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal));

    public static SourceFile File(string path) =>
        Files.SingleOrDefault(file => file.Path == path) ?? throw new FileNotFoundException($"'{path}' is not in the source tree.");

    private static List<SourceFile> List()
    {
        // The owner of a checkout in a container is often somebody else; git would refuse to read it.
        string[] arguments = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, "git could not list the files of the source tree.");
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => System.IO.File.Exists(Path.Combine(Root, path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))
            .ToList();
    }
}
