using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Web.Health;

/// <summary>Looks after the record: it is written and read.</summary>
internal sealed class RecordWatch(IRecordProbe record, TimeProvider clock) : IHostWatch
{
    private DateTimeOffset? _since;

    public string Name => "record";

    public bool IsCuredByRestart => false;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await record.TryAsync(cancellationToken);
            _since = null;
            return [];
        }
        catch (StorageFaultException failure)
        {
            _since ??= clock.GetUtcNow();
            return [new($"storage{failure.Fault}", Stops: true, _since.Value, StorageWords.Of(failure.Fault, failure.Store), StorageWords.WhatToDo(failure.Fault))];
        }
    }
}
