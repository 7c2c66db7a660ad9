namespace CinWorkflows.Integrations.Exchange;

/// <summary>What everything signed says: who, for whom, what and when (RFC 7519).</summary>
internal interface IExchangeClaims
{
    /// <summary>The code of the authority that signed it.</summary>
    string Iss { get; }

    /// <summary>The code of the authority for which it is.</summary>
    string Aud { get; }

    /// <summary>Its id.</summary>
    string Jti { get; }

    /// <summary>When it was signed, in seconds since 1970.</summary>
    long Iat { get; }
}
