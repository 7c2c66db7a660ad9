using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Workflows.Packs;

/// <summary>A case is pinned to a pack version that is not in the library.</summary>
public sealed class PackMissingException : Exception
{
    /// <summary>Names the version and the case.</summary>
    /// <param name="pack">The version.</param>
    /// <param name="caseId">A case that is pinned to it.</param>
    public PackMissingException(PackReference pack, string caseId)
        : base($"Case {caseId} is under {pack}, which is not among the packs; name the folder that holds its file.")
    {
    }
}
