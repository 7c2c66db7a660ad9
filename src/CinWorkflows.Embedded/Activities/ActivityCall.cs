namespace CinWorkflows.Embedded.Activities;

/// <summary>An activity to run for one step of one run.</summary>
internal sealed class ActivityCall(string instanceId, long run, int step, string name, string? input)
{
    private int _begun;

    public string InstanceId => instanceId;

    public long Run => run;

    public int Step => step;

    public string Name => name;

    public string? Input => input;

    /// <summary>True the first time: what became urgent stands in both lanes.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _begun, 1) == 0;
}
