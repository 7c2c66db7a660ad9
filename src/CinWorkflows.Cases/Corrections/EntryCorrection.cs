using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Corrections;

/// <summary>An entry that is wrong, and what should have been recorded.</summary>
/// <param name="Sequence">The number of the entry in the case.</param>
/// <param name="Replacement">What should have been recorded, of the same type; null withdraws the entry.</param>
public sealed record EntryCorrection(long Sequence, Act? Replacement = null);
