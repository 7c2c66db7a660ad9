namespace CinWorkflows.Cases.Plans;

/// <summary>Why words of a plan stay that say nothing by themselves; whoever records the plan as agreed answers for it by name.</summary>
/// <param name="Field">The field, as the refusal names it: <c>content.contingency</c>.</param>
/// <param name="Reason">Why they stay.</param>
public sealed record WordsKept(string Field, string Reason);
