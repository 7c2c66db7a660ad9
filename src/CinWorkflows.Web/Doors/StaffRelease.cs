using CinWorkflows.TransferPacks.SubjectAccess;

namespace CinWorkflows.Web.Doors;

/// <summary>What a member of staff decided about a draft that they read.</summary>
/// <param name="Id">The form's own id: sent twice, it is recorded once.</param>
/// <param name="Sequence">The last entry of the case that the draft had that they read.</param>
/// <param name="Decisions">On each mark, and what they take out besides.</param>
public sealed record StaffRelease(Guid Id, long Sequence, IReadOnlyList<RedactionDecision> Decisions);
