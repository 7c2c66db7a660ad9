using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Web.Attention;

/// <summary>A message to another authority about a transfer that was not taken, or could not be delivered for hours.</summary>
public sealed record UndeliveredExchange
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The transfer.</summary>
    public required string Transfer { get; init; }

    /// <summary>The code of the other authority.</summary>
    public required string To { get; init; }

    /// <summary>What it is about.</summary>
    public required ExchangeKind Kind { get; init; }

    /// <summary>Its number; those after it wait.</summary>
    public required int Number { get; init; }

    /// <summary>Failed, or still waiting.</summary>
    public required ExchangeState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>What is wrong, in a code.</summary>
    public required string? Problem { get; init; }

    /// <summary>What is wrong and what to do about it.</summary>
    public required string ToDo { get; init; }

    internal static UndeliveredExchange Of(ExchangeEntry entry) => new()
    {
        CaseId = entry.CaseId,
        Transfer = entry.Order.Transfer,
        To = entry.Order.To,
        Kind = entry.Order.Kind,
        Number = entry.Number,
        State = entry.State,
        QueuedAt = entry.QueuedAt,
        Tries = entry.Tries,
        NextAt = entry.NextAt,
        Problem = entry.Problem,
        ToDo = ExchangeProblem.InWords(entry.Problem),
    };
}
