namespace CinWorkflows.Cases.Transfers;

/// <summary>The four documents of a transfer (N52).</summary>
public enum PackPartKind
{
    /// <summary>The social work assessment.</summary>
    Assessment,

    /// <summary>The Child in Need plan in force.</summary>
    Plan,

    /// <summary>The minutes of the latest review.</summary>
    ReviewMinutes,

    /// <summary>A summary or case report.</summary>
    CaseSummary,
}
