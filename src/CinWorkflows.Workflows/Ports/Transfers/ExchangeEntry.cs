namespace CinWorkflows.Workflows.Ports.Transfers;

/// <summary>A message of the exchange and what became of it. It holds identifiers only; what it says is written when it is sent.</summary>
/// <param name="Order">What it is.</param>
/// <param name="Number">Its number among its side's messages of the transfer, from 1.</param>
/// <param name="CaseId">The case whose act caused it.</param>
/// <param name="ActSequence">The act's number in the case.</param>
/// <param name="State">Where it stands.</param>
/// <param name="QueuedAt">When the act was recorded.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="NextAt">When it is tried next; null once it is delivered.</param>
/// <param name="Problem">Why it was not delivered, in a code.</param>
/// <param name="Receipt">The signed receipt that proves its delivery.</param>
public sealed record ExchangeEntry(
    ExchangeOrder Order,
    int Number,
    string CaseId,
    long ActSequence,
    ExchangeState State,
    DateTimeOffset QueuedAt,
    int Tries,
    DateTimeOffset? NextAt,
    string? Problem = null,
    string? Receipt = null);
