using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Web.Attention;

/// <summary>A message to another authority about a transfer that was not taken, or could not be delivered for hours.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Transfer">The transfer.</param>
/// <param name="To">The code of the other authority.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">Its number; those after it wait.</param>
/// <param name="State">Failed, or still waiting.</param>
/// <param name="QueuedAt">Since when.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="NextAt">When it is tried next.</param>
/// <param name="Problem">What is wrong, in a code.</param>
/// <param name="ToDo">What is wrong and what to do about it.</param>
public sealed record UndeliveredExchange(
    string CaseId,
    string Transfer,
    string To,
    ExchangeKind Kind,
    int Number,
    ExchangeState State,
    DateTimeOffset QueuedAt,
    int Tries,
    DateTimeOffset? NextAt,
    string? Problem,
    string ToDo)
{
    internal static UndeliveredExchange Of(ExchangeEntry entry) => new(
        entry.CaseId,
        entry.Order.Transfer,
        entry.Order.To,
        entry.Order.Kind,
        entry.Number,
        entry.State,
        entry.QueuedAt,
        entry.Tries,
        entry.NextAt,
        entry.Problem,
        ExchangeProblem.InWords(entry.Problem));
}
