namespace CinWorkflows.Cases.Disclosures;

/// <summary>Of what somebody on a case must not be told.</summary>
public enum DisclosureTopic
{
    /// <summary>That the family moves, where to, and who is responsible there.</summary>
    Moves,

    /// <summary>Where the child, the family or somebody of it lives or is to be found.</summary>
    Addresses,

    /// <summary>When, where and with whom a meeting is.</summary>
    Meetings,

    /// <summary>What the plan and its reviews say.</summary>
    Plan,
}
