namespace CinWorkflows.Cases.Meetings;

/// <summary>Why something was not done with somebody: not invited, or not asked about who attends. The reason stays in the record.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record PersonReason(string PersonId, string Reason);
