using CinWorkflows.Cases;

namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>A case as an act is checked against it.</summary>
/// <param name="File">The case file.</param>
/// <param name="ChildBornOn">The child's date of birth, or expected one; null where it is not known.</param>
/// <param name="LastActAt">When the last act was done.</param>
public sealed record StoredCase(CaseFile File, DateOnly? ChildBornOn, DateTimeOffset LastActAt);
