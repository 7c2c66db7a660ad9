using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Signatures;

/// <summary>
/// An entry that somebody signed (N14, N31, H12, H29): who, when, and the SHA-256 by which the record's chain binds both to every word of
/// it. Whoever checks the chain checks the signature.
/// </summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="Type">The type of the act that was signed.</param>
/// <param name="SignedBy">Who signed: the id of a member of staff, or of a participant who signed a plan.</param>
/// <param name="At">When.</param>
/// <param name="Sha256">The hash of the entry in the chain.</param>
public sealed record SignedEntry(long Sequence, string Type, string SignedBy, DateTimeOffset At, string Sha256)
{
    /// <summary>In which role a member of staff signed, with their id; null for a participant.</summary>
    public Actor? Staff { get; init; }

    /// <summary>The version of the plan that a participant signed; null for a decision.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The hash of the entry by which that version was agreed, as it stood when it was signed; null for a plan that was taken over.</summary>
    public string? PlanSha256 { get; init; }

    /// <summary>The number of the entry that put right what was signed, later: the signature is under the earlier text. Null where the text stands.</summary>
    public long? CorrectedBy { get; init; }
}
