namespace CinWorkflows.Embedded;

/// <summary>Another engine, in this process or another, has the file. One file has one engine.</summary>
/// <param name="databasePath">The file.</param>
/// <param name="inner">What the operating system said.</param>
public sealed class EngineInUseException(string databasePath, Exception inner)
    : InvalidOperationException($"Another engine is using '{databasePath}'. One file has one engine: stop the other first.", inner);
