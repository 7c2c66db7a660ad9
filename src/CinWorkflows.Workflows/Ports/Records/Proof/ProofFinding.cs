namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Something of the record that is not as the service wrote it.</summary>
/// <param name="CaseId">The case; null where it is about the whole record.</param>
/// <param name="Sequence">The number of the act; null where it is about no act alone.</param>
/// <param name="What">What is wrong, in words that name nobody.</param>
public sealed record ProofFinding(string? CaseId, long? Sequence, string What)
{
    /// <summary>The key that is not here, where nothing else is known to be wrong; findings of one key are told as one.</summary>
    public string? LostKey { get; init; }

    /// <summary>Where, then what.</summary>
    public override string ToString() => (CaseId, Sequence) switch
    {
        ({ } caseId, { } sequence) => $"case {caseId}, act {sequence}: {What}",
        ({ } caseId, null) => $"case {caseId}: {What}",
        _ => $"the record: {What}",
    };
}
