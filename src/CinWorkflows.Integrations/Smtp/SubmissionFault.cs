namespace CinWorkflows.Integrations.Smtp;

/// <summary>Why a submission ended early.</summary>
internal enum SubmissionFault
{
    /// <summary>The server's answer was no.</summary>
    Refused,

    /// <summary>The connection failed, or no answer came in time.</summary>
    Lost,

    /// <summary>The server's certificate is not trusted.</summary>
    CertificateNotTrusted,

    /// <summary>The server offers no STARTTLS.</summary>
    NoEncryption,

    /// <summary>An account is set, but the connection is not encrypted.</summary>
    SignInNotProtected,

    /// <summary>The server offers no way of signing in that is known here.</summary>
    NoSignIn,
}
