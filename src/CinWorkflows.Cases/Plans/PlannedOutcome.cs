namespace CinWorkflows.Cases.Plans;

/// <summary>A child-focused outcome (N19b, H16b).</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="NeedId">The need that it meets: what makes it relevant.</param>
/// <param name="Description">What will be better for the child: what makes it specific.</param>
/// <param name="Measure">How one will know: what makes it measurable.</param>
/// <param name="By">By when: what makes it timely.</param>
public sealed record PlannedOutcome(string Id, string NeedId, string Description, string Measure, DateOnly By);
