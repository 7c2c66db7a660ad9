using CinWorkflows.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Records.Reading;

/// <summary>The order in which duties are shown: the earliest due first, what has no date last.</summary>
internal static class DutyOrder
{
    public static IEnumerable<DutyView> MostUrgentFirst(IEnumerable<DutyView> duties) =>
        duties.OrderBy(DueOf).ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal);

    /// <summary>As a digest shows them: those of one case together.</summary>
    public static IReadOnlyList<DutyView> ByCase(IEnumerable<DutyRow> duties, IReadOnlyCollection<DeadlineChangeRow> changes) =>
        [.. duties
            .GroupBy(duty => duty.CaseId, duty => duty.ToView(changes))
            .OrderBy(ofCase => ofCase.Min(DueOf))
            .ThenBy(ofCase => ofCase.Key, StringComparer.Ordinal)
            .SelectMany(MostUrgentFirst)];

    private static DateOnly DueOf(DutyView duty) => duty.Duty.Deadline?.Due ?? DateOnly.MaxValue;
}
