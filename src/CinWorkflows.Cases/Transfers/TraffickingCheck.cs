namespace CinWorkflows.Cases.Transfers;

/// <summary>After several recent moves: whether the child may be trafficked or enslaved (N45).</summary>
/// <param name="Concern">True where there is a concern: it is raised as a safeguarding concern by itself.</param>
/// <param name="Reasons">What speaks for and against it.</param>
public sealed record TraffickingCheck(bool Concern, string Reasons);
