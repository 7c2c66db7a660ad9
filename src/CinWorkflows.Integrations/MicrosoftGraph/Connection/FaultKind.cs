namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>What a failed request means for what comes next.</summary>
internal enum FaultKind
{
    /// <summary>Nothing happened: later, when the service said.</summary>
    Throttled,

    /// <summary>It may have happened: the service is to be asked before anything is repeated.</summary>
    Unclear,

    /// <summary>Nobody could be signed in; somebody has to mend that, and then it goes on.</summary>
    NotSignedIn,

    /// <summary>Not allowed, until somebody grants it.</summary>
    Forbidden,

    /// <summary>There is no such thing, or no longer.</summary>
    Missing,

    /// <summary>It is there already.</summary>
    Conflict,

    /// <summary>The service does not take it as it is.</summary>
    Refused,
}
