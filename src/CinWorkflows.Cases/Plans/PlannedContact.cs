using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Plans;

/// <summary>What another professional or family member does, and how often they see the child and family (N19h, H16g).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Responsibility">What they do.</param>
/// <param name="Every">How often.</param>
public sealed record PlannedContact(string PersonId, string Responsibility, Period? Every);
