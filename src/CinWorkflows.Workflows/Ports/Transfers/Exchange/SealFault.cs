namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>Why something signed is not believed.</summary>
public enum SealFault
{
    /// <summary>It is no JWS of the kind that is expected, or what it says is not what is expected.</summary>
    Malformed,

    /// <summary>It comes from an authority that is not in the directory, or has no installation there.</summary>
    UnknownPartner,

    /// <summary>It was signed by a key that the directory does not know.</summary>
    UnknownKey,

    /// <summary>It was signed by a key that was revoked.</summary>
    RevokedKey,

    /// <summary>The signature is not that of the key: it was changed, or signed by somebody else.</summary>
    BadSignature,

    /// <summary>It is for another authority.</summary>
    WrongAudience,

    /// <summary>It was signed more than ten minutes ago, or in the future: a replay, or a clock that is wrong.</summary>
    OutOfTime,
}
