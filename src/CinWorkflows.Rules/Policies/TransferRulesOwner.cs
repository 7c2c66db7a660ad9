namespace CinWorkflows.Rules.Policies;

/// <summary>Whose rules for transfers a pack has.</summary>
public enum TransferRulesOwner
{
    /// <summary>The authority's own.</summary>
    Own,

    /// <summary>The source is silent; the optional national rules, which are not the authority's own (H36).</summary>
    National,
}
