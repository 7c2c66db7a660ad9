namespace CinWorkflows.Cases.People;

/// <summary>Why something was not done with somebody: not invited, not asked, not sent a copy. The reason stays in the record.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record PersonReason(string PersonId, string Reason);
