using System.Text.RegularExpressions;

namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>
/// Where a document is: its case and its own id, neither of which names anybody. A key is safe as a path and as an address: letters,
/// digits, '-' and '_' only, 1 to 60 of them.
/// </summary>
public sealed partial record DocumentKey
{
    /// <exception cref="ArgumentException">One of the ids is of another form.</exception>
    public DocumentKey(string caseId, string documentId)
    {
        CaseId = IsId(caseId) ? caseId : throw Unsafe(nameof(caseId));
        DocumentId = IsId(documentId) ? documentId : throw Unsafe(nameof(documentId));
    }

    /// <summary>The case.</summary>
    public string CaseId { get; }

    /// <summary>The document, unique in the case.</summary>
    public string DocumentId { get; }

    /// <summary>Both, as a path.</summary>
    public override string ToString() => $"{CaseId}/{DocumentId}";

    /// <summary>Whether an id may be part of a key.</summary>
    public static bool IsId(string? id) => id is not null && Allowed().IsMatch(id);

    private static ArgumentException Unsafe(string name) => new("an id of a document's key has 1 to 60 letters, digits, '-' and '_'.", name);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,60}\z")]
    private static partial Regex Allowed();
}
