namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>That something was erased. The record of it is chained, and never erased itself.</summary>
/// <param name="Number">Its number among the erasures of the record, from 1.</param>
/// <param name="CaseId">The case.</param>
/// <param name="DocumentId">The document; null where the whole case was erased.</param>
/// <param name="By">Who decided it, by their id in the staff directory.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Acts">How many acts lost their words.</param>
public sealed record Erasure(long Number, string CaseId, string? DocumentId, string By, string Reason, DateTimeOffset At, long Acts);
