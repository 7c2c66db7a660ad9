namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>How the receiving authority takes a child.</summary>
internal enum Fate
{
    /// <summary>It acknowledges, asks, and accepts.</summary>
    Accepted,

    /// <summary>It says nothing for weeks, then accepts.</summary>
    Silent,

    /// <summary>It finds no need.</summary>
    NoLongerInNeed,

    /// <summary>It refuses, is asked again, and accepts.</summary>
    OfferedAgain,

    /// <summary>It refuses, and the former authority stays responsible.</summary>
    Remained,

    /// <summary>It refuses, and the former authority's service manager asserts its responsibility.</summary>
    Asserted,

    /// <summary>The family returns before it has decided.</summary>
    Withdrawn,

    /// <summary>It accepts while the withdrawal is on its way.</summary>
    Crossed,
}
