namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>A message of the exchange and what became of it. It holds identifiers only; what it says is written when it is sent.</summary>
public sealed record ExchangeEntry
{
    /// <summary>What it is.</summary>
    public required ExchangeOrder Order { get; init; }

    /// <summary>Its number among its side's messages of the transfer, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The case whose act caused it.</summary>
    public required string CaseId { get; init; }

    /// <summary>The act's number in the case.</summary>
    public required long ActSequence { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExchangeState State { get; init; }

    /// <summary>When the act was recorded.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>When it is tried next; null once it is delivered.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>Why it was not delivered, in a code.</summary>
    public string? Problem { get; init; }

    /// <summary>The signed receipt that proves its delivery.</summary>
    public string? Receipt { get; init; }
}
