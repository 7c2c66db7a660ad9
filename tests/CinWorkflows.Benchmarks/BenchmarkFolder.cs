namespace CinWorkflows.Benchmarks;

/// <summary>A folder for the files of one run.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-bench-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
