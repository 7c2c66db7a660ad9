namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>Which of the two authorities of a transfer sends a message: each counts its own.</summary>
public enum ExchangeSide
{
    /// <summary>The one from which the family moves.</summary>
    Former,

    /// <summary>The one to which the family moves.</summary>
    Receiving,
}
