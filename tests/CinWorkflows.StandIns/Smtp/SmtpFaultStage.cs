namespace CinWorkflows.StandIns.Smtp;

/// <summary>Where a dialogue can go wrong.</summary>
public enum SmtpFaultStage
{
    /// <summary>Instead of the greeting.</summary>
    Greeting,

    /// <summary>At EHLO.</summary>
    Hello,

    /// <summary>At STARTTLS.</summary>
    Encryption,

    /// <summary>At AUTH.</summary>
    SignIn,

    /// <summary>At MAIL.</summary>
    Sender,

    /// <summary>At RCPT.</summary>
    Recipient,

    /// <summary>At DATA.</summary>
    Data,

    /// <summary>After the final dot.</summary>
    Handover,
}
