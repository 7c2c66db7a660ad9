using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What a message tells whoever reads it: each kind says so, and goes to nobody who must not be told.</summary>
/// <param name="topics">The topics that it speaks of.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class DisclosesAttribute(params DisclosureTopic[] topics) : Attribute
{
    /// <summary>The topics that it speaks of.</summary>
    public IReadOnlyList<DisclosureTopic> Topics => topics;

    /// <summary>Whether it carries words that somebody typed.</summary>
    public bool FreeText { get; init; }
}
