using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Web.Health;

/// <summary>Looks after the record: it is written and read.</summary>
internal sealed class RecordWatch(IRecordProbe record, TimeProvider clock) : IHostWatch
{
    private readonly FirstSeen _seen = new(clock);

    public string Name => "record";

    public bool IsCuredByRestart => false;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await record.TryAsync(cancellationToken);
            _seen.Forget();
            return [];
        }
        catch (StorageFaultException failure)
        {
            return [_seen.Fault(failure)];
        }
    }
}
