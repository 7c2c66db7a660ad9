namespace CinWorkflows.Cases.People;

/// <summary>Somebody who takes part in a case. Names and addresses are in the record.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Kind">Their part.</param>
/// <param name="ReceivesPlan">True where copies of the plan go to them: parents, the child if old enough, providers (N20, H18).</param>
/// <param name="HasParentalResponsibility">True where they hold it.</param>
public sealed record Participant(string Id, ParticipantKind Kind, bool ReceivesPlan, bool HasParentalResponsibility = false);
