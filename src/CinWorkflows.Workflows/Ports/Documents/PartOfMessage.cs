namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>A text or a file of an e-mail message.</summary>
/// <param name="MediaType">Its media type, in small letters.</param>
/// <param name="Names">The names that it gives itself as a file; empty for a text of the message.</param>
/// <param name="Content">What is in it, unpacked.</param>
public sealed record PartOfMessage(string MediaType, IReadOnlyList<string> Names, ReadOnlyMemory<byte> Content)
{
    /// <summary>The same as text, where it is one.</summary>
    public string? Text { get; init; }
}
