namespace CinWorkflows.Rules.Policies;

/// <summary>How much something that is wrong with a pack weighs.</summary>
public enum PackFaultWeight
{
    /// <summary>The text says nothing that could be followed: nothing of the pack is used.</summary>
    Fault,

    /// <summary>
    /// A date, a limit or a duty that can never come. A version that cases are pinned to is still read, as a version in use never changes; a new one is not
    /// brought in with it.
    /// </summary>
    NeverDue,

    /// <summary>Something to look at: it may be meant.</summary>
    Advice,
}
