using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Workflows.Retention;

/// <summary>For an installation that makes no backups of its own: whoever makes them keeps certificates, and destroys again after a restore.</summary>
internal sealed class NoErasureLedger : IErasureLedger
{
    public Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<Erasure>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Erasure>>([]);
}
