namespace CinWorkflows.Cases.Processing;

/// <summary>On what ground the use of data is restricted (UK GDPR, article 18(1)).</summary>
public enum ProcessingGround
{
    /// <summary>Somebody says that it is not right, until that is looked into (a).</summary>
    AccuracyContested,

    /// <summary>It should not be held, and they want it kept and not used instead of erased (b).</summary>
    Unlawful,

    /// <summary>Nobody here needs it any more, but they do, for a claim (c).</summary>
    NeededForClaim,

    /// <summary>They object, until it is decided whose grounds weigh more (d).</summary>
    ObjectionPending,
}
