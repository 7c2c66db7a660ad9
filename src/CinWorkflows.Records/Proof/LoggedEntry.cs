namespace CinWorkflows.Records.Proof;

/// <summary>An entry of the log beside what it is about.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Seal">The seal of the act or erasure as it is there; null where it is not.</param>
/// <param name="KeyId">The key by which the act or erasure says that it is sealed; null where it is not there.</param>
/// <param name="CaseIsThere">Whether the case is on the record.</param>
/// <param name="CaseIsErased">Whether the case was erased, on the record.</param>
internal sealed record LoggedEntry(LogRow Row, string? Seal, string? KeyId, bool CaseIsThere, bool CaseIsErased);
