namespace CinWorkflows.Domain.Visits;

/// <summary>What is known of visits to the child.</summary>
/// <param name="LastOn">The last visit at which the child was seen.</param>
/// <param name="Count">How many there were.</param>
public sealed record VisitRecord(DateOnly? LastOn = null, int Count = 0);
