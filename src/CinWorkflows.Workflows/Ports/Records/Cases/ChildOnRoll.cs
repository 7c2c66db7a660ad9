namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Whose case a case is, and when it ran.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ChildId">The child.</param>
/// <param name="ReferredOn">The referral's date.</param>
/// <param name="EndedOn">The day on which it ended; null while it is open.</param>
/// <param name="Adopted">True where it was taken over from another system.</param>
public sealed record ChildOnRoll(string CaseId, string ChildId, DateOnly ReferredOn, DateOnly? EndedOn, bool Adopted);
