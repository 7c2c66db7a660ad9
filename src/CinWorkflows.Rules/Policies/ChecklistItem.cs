namespace CinWorkflows.Rules.Policies;

/// <summary>One thing that a plan, an assessment or a review must hold.</summary>
/// <param name="Id">Its short name, by which it is attested.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Text">What it asks, in a sentence that a practitioner ticks.</param>
/// <param name="Field">The part of the plan that software can check; null where a person attests it.</param>
public sealed record ChecklistItem(string Id, string Clause, string Text, PlanField? Field = null);
