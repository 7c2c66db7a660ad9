namespace CinWorkflows.StandIns.MicrosoftGraph.Directory;

/// <summary>What becomes of a request that carries a token.</summary>
internal enum StandInToken
{
    /// <summary>It was never given out.</summary>
    Unknown,

    /// <summary>It is taken.</summary>
    Taken,

    /// <summary>Its hour is over.</summary>
    Expired,

    /// <summary>It was ended before its time: another is to be asked for, with the claims that the answer names.</summary>
    Revoked,
}
