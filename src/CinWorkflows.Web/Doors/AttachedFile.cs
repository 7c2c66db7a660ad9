using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Doors;

/// <summary>What became of a document that somebody attached on a page.</summary>
/// <param name="Outcome">Whether it is attached.</param>
public sealed record AttachedFile(DocumentOutcome Outcome)
{
    /// <summary>What is wrong with its content, to be read after "the file "; null where nothing is, or the outcome says it.</summary>
    public string? Fault { get; init; }

    /// <summary>As which type it was looked at; null where the end of its name says none.</summary>
    public string? TypeName { get; init; }

    /// <summary>Why the record refuses it.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}
