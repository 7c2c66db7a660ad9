using CinWorkflows.Workflows.Ports.Records.Feeds;

namespace CinWorkflows.Records.Feeds;

/// <summary>The order of a feed's duties: the earliest due first.</summary>
internal static class FeedDuties
{
    public static IReadOnlyList<FeedDuty> InOrder(IEnumerable<FeedDuty> duties) =>
        [.. duties
            .OrderBy(found => found.Open.Duty.Deadline?.Due)
            .ThenBy(found => found.CaseId, StringComparer.Ordinal)
            .ThenBy(found => found.Open.Duty.Key, StringComparer.Ordinal)];
}
