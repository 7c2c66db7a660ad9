using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Signatures;

/// <summary>
/// An entry that somebody signed (N14, N31, H12, H29): who, when, and the SHA-256 by which the record's chain binds both to every word of
/// it. Whoever checks the chain checks the signature.
/// </summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="Type">The type of the act that was signed.</param>
/// <param name="SignedBy">Who signed: the id of a member of staff, or of a participant who signed a plan.</param>
/// <param name="On">The day on which it was signed, Europe/London.</param>
/// <param name="Sha256">The hash of the entry in the chain.</param>
public sealed record SignedEntry(long Sequence, string Type, string SignedBy, DateOnly On, string Sha256)
{
    /// <summary>When a member of staff signed; null for a participant, of whose signature only the day is known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who recorded that a participant signed; null for a member of staff, who recorded it themselves.</summary>
    public Actor? RecordedBy { get; init; }

    /// <summary>In which role a member of staff signed, with their id; null for a participant.</summary>
    public Actor? Staff { get; init; }

    /// <summary>The version of the plan that a participant signed; null for a decision.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The hash of the entry by which that version was agreed, as it stood when it was signed; null for a plan that was taken over.</summary>
    public string? PlanSha256 { get; init; }

    /// <summary>The number of the entry that put right what was signed, later: the signature is under the earlier text. Null where the text stands.</summary>
    public long? CorrectedBy { get; init; }
}
