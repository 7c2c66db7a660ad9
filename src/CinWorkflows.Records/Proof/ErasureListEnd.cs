namespace CinWorkflows.Records.Proof;

/// <summary>Until when a list of erasures has all of them.</summary>
/// <param name="At">When it was last compared with the record.</param>
/// <param name="IsKeptUp">Whether a running service goes on keeping it; false beside an archive that was made by hand, where it ends for good.</param>
public sealed record ErasureListEnd(DateTimeOffset At, bool IsKeptUp);
