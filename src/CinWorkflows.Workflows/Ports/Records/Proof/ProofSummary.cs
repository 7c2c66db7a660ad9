namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>What a check of the whole record went through.</summary>
/// <param name="Entries">Entries of the record's log.</param>
/// <param name="Acts">Acts.</param>
/// <param name="Cases">Cases.</param>
/// <param name="Documents">Documents.</param>
/// <param name="UnderEarlierRules">Cases whose file was made by earlier rules: it is as the service wrote it, and the next start makes it anew.</param>
/// <param name="Findings">How much is wrong.</param>
public sealed record ProofSummary(long Entries, long Acts, long Cases, long Documents, long UnderEarlierRules, long Findings)
{
    /// <summary>With how many heads it was compared whose seal is right.</summary>
    public int Heads { get; init; }

    /// <summary>When the last of those was made; null where there was none.</summary>
    public DateTimeOffset? LastHead { get; init; }
}
