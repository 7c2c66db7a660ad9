namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>What a mail server says that became of a message (RFC 3464, 2.3.3).</summary>
internal enum DeliveryAction
{
    /// <summary>It is in the reader's mailbox.</summary>
    Delivered,

    /// <summary>It went on to the members of a list.</summary>
    Expanded,

    /// <summary>It went on to a server that reports nothing.</summary>
    Relayed,

    /// <summary>It is still tried.</summary>
    Delayed,

    /// <summary>It never arrives.</summary>
    Failed,
}
