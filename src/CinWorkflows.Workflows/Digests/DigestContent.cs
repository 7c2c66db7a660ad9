using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>What a member of staff's digest says, and whether that is worth sending.</summary>
/// <param name="Duties">The duties, the most pressing first.</param>
/// <param name="Drift">Own cases that drift.</param>
/// <param name="Team">For a manager: the workers of the team of whom something is overdue or drifts, and what nobody is allocated to.</param>
/// <param name="HasNews">Whether something is due, changed or slipping that the last digest did not say, or that is said once a week.</param>
public sealed record DigestContent(IReadOnlyList<DigestDuty> Duties, IReadOnlyList<Drift> Drift, IReadOnlyList<WorkerCaseload> Team, bool HasNews)
{
    /// <summary>True where there is a reason to send it.</summary>
    public bool HasSomethingToSay => HasNews && Duties.Count + Drift.Count + Team.Count > 0;

    /// <summary>The duties of a group.</summary>
    public IReadOnlyList<DutyView> In(DigestGroup group) => [.. Duties.Where(duty => duty.Group == group).Select(duty => duty.View)];
}
