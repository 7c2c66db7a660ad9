namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>What a message of the exchange says. Some of it names people, so that it is never logged.</summary>
public abstract record ExchangeContent
{
    /// <summary>The name of its type and nothing else.</summary>
    public sealed override string ToString() => ExchangeJson.TypeOf(this);
}
