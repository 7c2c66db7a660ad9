namespace CinWorkflows.Cases.Documents;

/// <summary>What a document of a case is.</summary>
public enum DocumentKind
{
    /// <summary>The written assessment.</summary>
    Assessment,

    /// <summary>A plan as it was agreed or signed.</summary>
    Plan,

    /// <summary>The minutes of a meeting.</summary>
    Minutes,

    /// <summary>A summary: a chronology, a closing or transfer summary.</summary>
    Summary,

    /// <summary>A letter or message, to or from somebody.</summary>
    Letter,

    /// <summary>Anything else.</summary>
    Other,
}
