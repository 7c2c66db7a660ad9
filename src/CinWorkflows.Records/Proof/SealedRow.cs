using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>A row that is sealed by itself, as it is proven.</summary>
/// <param name="What">What it is, in words that name nobody.</param>
/// <param name="CaseId">Of which case; null where it is of several.</param>
/// <param name="KeyId">The key by which it is sealed.</param>
/// <param name="Hash">The seal.</param>
/// <param name="Text">What the seal covers.</param>
internal sealed record SealedRow(string What, string? CaseId, string KeyId, string Hash, SealedText Text)
{
    public IEnumerable<ProofFinding> Faults(RecordKeys keys) =>
        !keys.Hold(KeyId) ? [CaseVerification.Lost(CaseId, null, KeyId)]
        : keys.IsSeal(KeyId, Hash, Text) ? []
        : [new(CaseId, null, $"{What} is not as it was written, or the service never wrote it: the seal is wrong.")];
}
