namespace CinWorkflows.Cases.ChildProtection;

/// <summary>A child protection plan that suspends this procedure (N1, H1).</summary>
/// <param name="Since">The day on which the plan started.</param>
public sealed record Hold(DateOnly Since);
