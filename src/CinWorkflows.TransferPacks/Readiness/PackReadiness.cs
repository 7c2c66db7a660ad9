namespace CinWorkflows.TransferPacks.Readiness;

/// <summary>What stands between a transfer and its pack.</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="PreparedOn">The day on which its pack was prepared last; null where none is.</param>
/// <param name="Blocked">True while it cannot be prepared without doing something, or giving a reason.</param>
/// <param name="Parts">The four documents.</param>
/// <param name="ToDo">What else is missing: the assessment of the move, a ground for sharing, and what the receiving authority would ask for.</param>
public sealed record PackReadiness(string TransferId, DateOnly? PreparedOn, bool Blocked, IReadOnlyList<PackPartReadiness> Parts, IReadOnlyList<string> ToDo)
{
    /// <summary>What the receiving worker needs on the first day and the record does not have, in words. It blocks nothing: record it, or send the pack without.</summary>
    public IReadOnlyList<string> NotRecorded { get; init; } = [];
}
