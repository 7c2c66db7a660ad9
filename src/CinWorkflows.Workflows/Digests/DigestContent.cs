using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>What a member of staff's digest says. What only waits for others is shown, but is no reason for a digest by itself.</summary>
/// <param name="Overdue">Past their day.</param>
/// <param name="Due">Due today or in the next five working days, or told of by a notice.</param>
/// <param name="Undated">Told of by a notice, without a date.</param>
/// <param name="Waiting">What others do first: a person who is to answer, another role, an earlier step.</param>
/// <param name="Drift">Own cases that drift.</param>
/// <param name="Team">For a manager: how the team's workers stand.</param>
public sealed record DigestContent(
    IReadOnlyList<DutyView> Overdue,
    IReadOnlyList<DutyView> Due,
    IReadOnlyList<DutyView> Undated,
    IReadOnlyList<DutyView> Waiting,
    IReadOnlyList<Drift> Drift,
    IReadOnlyList<WorkerCaseload> Team)
{
    /// <summary>True where a notice waits for this digest to be told, also about a duty that others have to do something for first.</summary>
    public bool IsTold { get; init; }

    /// <summary>True where there is a reason to send it.</summary>
    public bool HasSomethingToSay =>
        IsTold || Overdue.Count + Due.Count + Undated.Count + Drift.Count > 0 || Team.Any(worker => worker.Overdue.Count + worker.Drift.Count > 0);
}
