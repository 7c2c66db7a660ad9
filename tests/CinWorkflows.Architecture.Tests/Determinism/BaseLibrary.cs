using System.Reflection;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>The types of the base library, by their full names.</summary>
internal static class BaseLibrary
{
    private static readonly Lazy<IReadOnlyList<Assembly>> Assemblies = new(() => Directory
        .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
        .Select(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)))
        .ToList());

    public static Type? Find(string fullName) =>
        typeof(object).Assembly.GetType(fullName) ?? Assemblies.Value.Select(assembly => assembly.GetType(fullName)).FirstOrDefault(type => type is not null);
}
