namespace CinWorkflows.Architecture.Tests.Dependencies;

/// <summary>Folders that reach each other, so that none can be read without the others.</summary>
internal sealed record Knot(IReadOnlyList<string> Folders)
{
    public int Size => Folders.Count;

    public bool IsWithin(IReadOnlyCollection<string> folders) => Folders.All(folders.Contains);

    public override string ToString() => $"{Size}: {string.Join(" + ", Folders)}";
}
