using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Web.Cases;

/// <summary>What came of a command.</summary>
/// <param name="Receipt">That it is on the record.</param>
/// <param name="Stage">Where the case stands; null where whoever raised it may not read the case.</param>
/// <param name="Pack">The pack version that the case is pinned to; null where they may not read the case.</param>
/// <param name="Duties">What is open now, the earliest due first; empty where they may not read the case.</param>
/// <param name="RingFirst">Whom to ring now, the first first, where a danger to the child was recorded; null otherwise.</param>
public sealed record CommandAnswer(Receipt Receipt, CaseStage? Stage, PackReference? Pack, IReadOnlyList<DutyState> Duties, IReadOnlyList<RingFirst>? RingFirst = null);
