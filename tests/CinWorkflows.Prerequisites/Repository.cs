namespace CinWorkflows.Prerequisites;

/// <summary>The source tree that the tests run in. Looked for from where they run: what a compiler in CI says of paths is not where they are.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder of the repository.</summary>
    /// <param name="relative">Its path in there.</param>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "CinWorkflows.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the source tree and run inside it.");
        }

        return folder.FullName;
    }
}
