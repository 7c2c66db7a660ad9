namespace CinWorkflows.Rules.Policies;

/// <summary>Where a clause that a pack cites stands.</summary>
public enum ClauseOrigin
{
    /// <summary>In the authority's procedure, whose words may be quoted.</summary>
    Procedure,

    /// <summary>In national guidance or law.</summary>
    National,

    /// <summary>Nowhere in the procedure: it is silent, and the pack took over the optional national rules for transfers (H36).</summary>
    Silent,

    /// <summary>Nowhere: it is a rule of the service, which the authority may change.</summary>
    Local,
}
