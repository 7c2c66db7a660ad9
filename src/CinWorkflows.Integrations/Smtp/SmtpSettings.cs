using CinWorkflows.Integrations.Email;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>How one authority sends e-mail through its own mail server.</summary>
public sealed record SmtpSettings
{
    /// <summary>The server's name, as in its certificate.</summary>
    public required string Host { get; init; }

    /// <summary>The submission port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>The account; null where the server takes messages of this machine without one.</summary>
    public string? User { get; init; }

    /// <summary>The account's password.</summary>
    public string? Password { get; init; }

    /// <summary>The envelope's sender, which gets bounces; null for the mailbox that the message comes from.</summary>
    public string? Sender { get; init; }

    /// <summary>
    /// The SHA-256 of the server's certificate in hex, to trust that one although no authority known to this machine issued it;
    /// null to trust known authorities only.
    /// </summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>
    /// A folder that keeps, by digests only, which messages were handed over, so that a process that was killed meanwhile repeats
    /// none. Null keeps it in memory: then a message whose process dies between the server's taking it and our noting it is sent
    /// a second time, with the same Message-ID.
    /// </summary>
    public string? Journal { get; init; }

    /// <summary>How long the server may take for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it may take to confirm a whole message (RFC 5321, section 4.5.3.2.6).</summary>
    public TimeSpan HandoverTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Shows no password.</summary>
    public override string ToString() => nameof(SmtpSettings);

    /// <summary>The first thing that is wrong with them, and how it is put right; null where nothing is.</summary>
    internal string? FirstProblem() =>
        string.IsNullOrWhiteSpace(Host) ? "Host is not set: give the mail server's name."
        : Port is < 1 or > 65535 ? "Port is none: 587 for STARTTLS, 465 for Implicit."
        : Sender is not null && !MessageCheck.IsAddress(Sender) ? "Sender is not a plain e-mail address: correct it, or remove it."
        : null;
}
