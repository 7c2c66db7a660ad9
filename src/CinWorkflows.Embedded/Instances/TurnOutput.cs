using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;

namespace CinWorkflows.Embedded.Instances;

/// <summary>What follows from one turn: it is committed as one, and has effects only afterwards.</summary>
internal sealed class TurnOutput(EngineCore core, InstanceRow? before, bool isUrgent)
{
    /// <summary>Whether what follows goes before other work.</summary>
    public bool IsUrgent => isUrgent;

    /// <summary>What the history grows by.</summary>
    public List<HistoryEvent> Events { get; } = [];

    /// <summary>Messages to other instances.</summary>
    public List<RaisedMessage> Outgoing { get; } = [];

    /// <summary>Stored messages that were taken up.</summary>
    public List<long> Consumed { get; } = [];

    /// <summary>Activities to start.</summary>
    public List<ActivityCall> Calls { get; } = [];

    /// <summary>Callers who wait until the turn is durable.</summary>
    public List<(TaskCompletionSource<bool> Reply, bool Result)> Replies { get; } = [];

    /// <summary>The stored history is dropped: a new run has begun, or the instance is purged.</summary>
    public bool ReplacesHistory { get; private set; }

    public void Send(string target, InstanceMessage message) =>
        Outgoing.Add(RaisedMessage.Write(core.NextMessage(), target, message with { Urgent = isUrgent }));

    public void DropHistory(Instance instance)
    {
        Events.Clear();
        ReplacesHistory = true;
        instance.NextSequence = 0;
    }

    public TurnCommit ToCommit(Instance instance, DateTimeOffset now)
    {
        var after = instance.Row;
        var commit = new TurnCommit
        {
            Key = after?.Key ?? before?.Key ?? 0,
            Insert = before is null ? after : null,
            Update = before is not null && after is not null && after != before ? after : null,
            Purge = before is not null && after is null,
            ClearHistory = ReplacesHistory && before is not null,
            Sequence = instance.NextSequence,
            At = now.UtcTicks,
            Events = Events.Count == 0 ? null : HistoryJson.Write(Events),
            Outgoing = Outgoing,
            Consumed = Consumed,
        };
        instance.NextSequence += commit.Events is null ? 0 : 1;
        return commit;
    }
}
