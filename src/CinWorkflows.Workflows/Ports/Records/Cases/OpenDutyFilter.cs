using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Which open duties to read.</summary>
/// <param name="TeamIds">In the cases of these teams.</param>
/// <param name="Kinds">Of these kinds.</param>
/// <param name="Take">How many at most, up to 500.</param>
public sealed record OpenDutyFilter(IReadOnlyList<string> TeamIds, IReadOnlyList<DutyKind> Kinds, int Take = 200);
