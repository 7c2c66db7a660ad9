namespace CinWorkflows.Web.Documents;

/// <summary>Whether the first bytes of some content, or all where it has no more, are those of a type.</summary>
internal delegate bool ContentStart(ReadOnlySpan<byte> start);
