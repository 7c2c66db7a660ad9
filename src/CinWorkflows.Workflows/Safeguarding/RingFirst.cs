namespace CinWorkflows.Workflows.Safeguarding;

/// <summary>Somebody to be rung about a danger to a child.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their role, in words.</param>
/// <param name="Telephone">Their number; null where the directory has none.</param>
public sealed record RingFirst(string Name, string Role, string? Telephone);
