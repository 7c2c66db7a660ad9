namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>An open case of a child who is looked for, or of one who may be that child.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="IsKnown">True where the id is the same, or name and date of birth are; false where it may be the child.</param>
public sealed record ChildOnCase(string CaseId, bool IsKnown);
