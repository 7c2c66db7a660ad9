namespace CinWorkflows.Integrations.Smtp;

/// <summary>How far a submission came. Only in the last stage can the message have left.</summary>
internal enum SmtpStage
{
    /// <summary>Reaching the server.</summary>
    Connection,

    /// <summary>Its greeting and its answer to ours.</summary>
    Greeting,

    /// <summary>Agreeing on TLS.</summary>
    Encryption,

    /// <summary>Signing in.</summary>
    SignIn,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA and the content up to the final dot.</summary>
    Content,

    /// <summary>From the final dot to the server's answer.</summary>
    Handover,
}
