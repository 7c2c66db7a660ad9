namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>Where a message of the exchange stands.</summary>
public enum ExchangeState
{
    /// <summary>It is to be delivered.</summary>
    Waiting,

    /// <summary>The other authority's signed receipt is there.</summary>
    Delivered,

    /// <summary>The other authority does not take it, and somebody has to see to that; now and then it is tried again.</summary>
    Failed,
}
