using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Cases;

/// <summary>What was done and decided about a case, with reasons.</summary>
/// <param name="Chain">Whether the record of it is whole.</param>
/// <param name="Acts">All acts, in order.</param>
public sealed record ActRecord(ChainVerdict Chain, IReadOnlyList<RecordedAct> Acts);
