using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Packs;

/// <summary>What another pack would change about a duty of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DutyKey">The duty.</param>
/// <param name="Kind">What sort of change.</param>
/// <param name="Before">The duty today; null where it is new.</param>
/// <param name="After">The duty under the other pack; null where it falls away.</param>
public sealed record DutyChange(string CaseId, string DutyKey, DutyChangeKind Kind, Duty? Before, Duty? After);
