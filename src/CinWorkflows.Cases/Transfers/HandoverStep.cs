namespace CinWorkflows.Cases.Transfers;

/// <summary>How the former worker helps the new one, where that is possible (N58).</summary>
public enum HandoverStep
{
    /// <summary>The worker meets their counterpart.</summary>
    Counterpart,

    /// <summary>Both visit the family.</summary>
    JointVisit,

    /// <summary>The worker attends the receiving authority's meeting.</summary>
    Meeting,
}
