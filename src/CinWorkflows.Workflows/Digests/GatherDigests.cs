using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Digests;

/// <summary>Gathers a day's digests into the outbox.</summary>
internal sealed class GatherDigests(ICaseRecord record) : Activity<DigestDue, int>
{
    public override Task<int> RunAsync(ActivityContext context, DigestDue input, CancellationToken cancellationToken) =>
        record.GatherDigestsAsync(input.PackId, input.Day, cancellationToken);
}
