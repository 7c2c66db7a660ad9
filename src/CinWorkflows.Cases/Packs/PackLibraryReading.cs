using System.Diagnostics.CodeAnalysis;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Packs;

/// <summary>What came of reading a library: all packs, or the faults of those that cannot be used.</summary>
public sealed record PackLibraryReading
{
    internal PackLibraryReading(PackLibrary library) => Library = library;

    internal PackLibraryReading(IReadOnlyList<PackFault> faults) => Faults = faults;

    /// <summary>The library; null where there is any fault.</summary>
    public PackLibrary? Library { get; }

    /// <summary>All faults, file by file.</summary>
    public IReadOnlyList<PackFault> Faults { get; } = [];

    /// <summary>True where every file was read and none has a fault.</summary>
    [MemberNotNullWhen(true, nameof(Library))]
    public bool IsWhole => Library is not null;
}
