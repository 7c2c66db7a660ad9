namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>What the other authority says of a message.</summary>
public enum ExchangeOutcome
{
    /// <summary>It is on the other authority's record, now or since before.</summary>
    Recorded,

    /// <summary>One before it is missing; it is sent again later.</summary>
    NotYet,

    /// <summary>It is not taken as things stand; the problem says why.</summary>
    Refused,
}
