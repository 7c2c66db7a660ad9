namespace CinWorkflows.Infra.Tests;

/// <summary>Where the files under test are: the folder that holds the solution.</summary>
internal static class SourceRoot
{
    public static string Path { get; } = Find();

    public static string Text(string relative) => File.ReadAllText(System.IO.Path.Combine(Path, relative));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CinWorkflows.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests read infra/ and run inside the source tree.");
    }
}
