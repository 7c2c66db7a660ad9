using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Records.Proof;

/// <summary>Keeps the list of what was erased. The record knows all of it while it is there, so that a list that was cut or changed is made whole from it.</summary>
public sealed partial class ErasureLedger(IErasureListStore store, RecordKeys keys, TimeProvider clock, ILogger<ErasureLedger> log) : IErasureLedger
{
    /// <summary>Until when the list is whole is written anew that often; it is compared more often.</summary>
    private static readonly TimeSpan EndStands = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Whether the list is kept up by a running service from now on.</summary>
    public bool IsKeptUp { get; init; } = true;

    /// <inheritdoc/>
    public async Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (!await TryNoteAsync(erased, cancellationToken))
            {
                // Another instance wrote it meanwhile: what that one noted is kept.
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Erasure>> ReadAsync(CancellationToken cancellationToken) =>
        ErasureList.Read((await store.ReadAsync(cancellationToken))?.Text, keys).Erased;

    private async Task<bool> TryNoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken)
    {
        var kept = await store.ReadAsync(cancellationToken);
        var list = ErasureList.Read(kept?.Text, keys);
        var missing = list.Lacking(erased);
        var now = clock.GetUtcNow();
        if (list is { Fault: null, End: { } end } && missing.Count == 0 && end.IsKeptUp == IsKeptUp && now - end.At < EndStands)
        {
            return true;
        }

        if (kept is not null && list.Fault is { } fault)
        {
            NotAsWritten(fault);
            await store.PutAsideAsync(kept.Text, cancellationToken);
        }

        return await store.TryWriteAsync(list.With(missing, new(now, IsKeptUp), keys), kept, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "ErasureListChanged: the list of what was erased is not as the service wrote it ({Fault}). It is put aside and made anew from the record: find out who changed it.")]
    private partial void NotAsWritten(string fault);
}
