namespace CinWorkflows.Workflows.Holidays;

/// <summary>Counts what a change of a bank holiday moves.</summary>
internal sealed class RolloutTally(HolidayHistory history)
{
    private readonly List<MovedDuty> _moved = [];
    private readonly List<RefusedCase> _refused = [];
    private int _looked;
    private int _cases;

    public void Looked() => _looked++;

    public void Moved(IReadOnlyList<MovedDuty> duties)
    {
        _cases++;
        _moved.AddRange(duties.Where(duty => duty.Before.Deadline?.Due != duty.After.Deadline?.Due));
    }

    public void Refused(string caseId, string reason) => _refused.Add(new(caseId, reason));

    public HolidayOutcome Outcome(string? next) => new(
        history.Change,
        history.Known,
        _looked,
        _cases,
        [
            .. _moved
                .GroupBy(duty => (From: duty.Before.Deadline?.Due, To: duty.After.Deadline?.Due))
                .OrderBy(move => move.Key.From)
                .Select(move => new DeadlineMove(move.Key.From, move.Key.To, move.Count())),
        ],
        _refused,
        next);
}
