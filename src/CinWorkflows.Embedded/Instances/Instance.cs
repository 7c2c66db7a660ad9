using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;

namespace CinWorkflows.Embedded.Instances;

/// <summary>What is in memory of one instance between turns.</summary>
internal sealed class Instance
{
    private Instance(InstanceRow? row, int nextSequence)
    {
        Row = row;
        NextSequence = nextSequence;
    }

    /// <summary>Null where there is no such instance.</summary>
    public InstanceRow? Row { get; set; }

    /// <summary>The number of the next history row.</summary>
    public int NextSequence { get; set; }

    /// <summary>The continuation; null while cold, parked or ended.</summary>
    public WorkflowExecution? Execution { get; set; }

    public bool IsLive => Row is { HasEnded: false };

    public static Instance Load(InstanceReader reader, string id) =>
        reader.Instance(id) is { } row ? new Instance(row, reader.LastSequence(row.Key) + 1) : new Instance(null, 0);
}
