namespace CinWorkflows.Integrations.Smtp;

/// <summary>How the connection to a mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>By STARTTLS, which the server has to offer; without it only a server on this machine is used.</summary>
    StartTls,

    /// <summary>By TLS from the first octet (usually port 465).</summary>
    Implicit,

    /// <summary>Not at all: only for a relay on a network that is itself protected. It cannot be signed in to.</summary>
    None,
}
