namespace CinWorkflows.Records.Proof;

/// <summary>What an entry of the record's log is about.</summary>
internal enum LogKind
{
    Act,
    Erasure,

    /// <summary>That the key by which the entry before was sealed is lost.</summary>
    KeyLost,

    /// <summary>That a legal hold was placed or lifted.</summary>
    LegalHold,

    /// <summary>That a destruction is done.</summary>
    Destruction,

    /// <summary>That the duties of a case were published once more for the same act.</summary>
    Duties,
}
