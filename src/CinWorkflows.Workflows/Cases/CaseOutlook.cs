using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Cases;

/// <summary>What an operator sees of a case among the running workflows: where it stands and what comes next. It names nobody.</summary>
/// <param name="Stage">Where the case stands in the procedure.</param>
/// <param name="NextDuty">The open duty with the earliest date, or any that is open where none has a date; null where nothing is open.</param>
/// <param name="NextOn">The last day on which that duty is in time, in Europe/London; null where it has no date.</param>
public sealed record CaseOutlook(CaseStage Stage, DutyKind? NextDuty, DateOnly? NextOn)
{
    /// <summary>The outlook of a case whose open duties are these.</summary>
    internal static CaseOutlook Of(CaseFile file, IEnumerable<Duty> open)
    {
        var next = open
            .OrderBy(duty => duty.Deadline?.Due ?? DateOnly.MaxValue)
            .ThenBy(duty => duty.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(file.Stage, next?.Kind, next?.Deadline?.Due);
    }
}
