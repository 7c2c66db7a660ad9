using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>How the cases of one worker stand, for their manager.</summary>
/// <param name="WorkerId">The worker; null for the cases that nobody is allocated to.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Overdue">What is overdue in them, whoever has to do it, the longest first.</param>
/// <param name="Due">How much is due today or in the next five working days.</param>
/// <param name="Waiting">How much waits for others.</param>
/// <param name="Drift">Which of them drift.</param>
public sealed record WorkerCaseload(string? WorkerId, int Cases, IReadOnlyList<DutyView> Overdue, int Due, int Waiting, IReadOnlyList<Drift> Drift);
