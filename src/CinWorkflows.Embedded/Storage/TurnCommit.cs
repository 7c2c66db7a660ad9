using CinWorkflows.Embedded.Instances;

namespace CinWorkflows.Embedded.Storage;

/// <summary>Everything one turn of one instance changes, written in one transaction.</summary>
internal sealed class TurnCommit
{
    public required long Key { get; init; }

    public InstanceRow? Insert { get; init; }

    public InstanceRow? Update { get; init; }

    /// <summary>The history so far is replaced: a new run, or a purge.</summary>
    public bool ClearHistory { get; init; }

    public bool Purge { get; init; }

    public int Sequence { get; init; }

    public long At { get; init; }

    public byte[]? Events { get; init; }

    public IReadOnlyList<RaisedMessage> Outgoing { get; init; } = [];

    /// <summary>Stored messages that this turn took up.</summary>
    public IReadOnlyList<long> Consumed { get; init; } = [];

    public bool IsEmpty => Insert is null && Update is null && Events is null && !ClearHistory && Outgoing.Count == 0 && Consumed.Count == 0;
}
