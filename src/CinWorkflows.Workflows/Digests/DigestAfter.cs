namespace CinWorkflows.Workflows.Digests;

/// <summary>Asks for an authority's next digest.</summary>
/// <param name="PackId">The authority's pack.</param>
/// <param name="After">After this instant.</param>
public sealed record DigestAfter(string PackId, DateTimeOffset After);
