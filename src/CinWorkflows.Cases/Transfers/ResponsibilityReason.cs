namespace CinWorkflows.Cases.Transfers;

/// <summary>Why an authority is responsible.</summary>
public enum ResponsibilityReason
{
    /// <summary>The child is found in its area and was referred to it (N47).</summary>
    Referred,

    /// <summary>It sent notice of the move and stays responsible until another accepts (N47, N61).</summary>
    FormerAuthority,

    /// <summary>The receiving authority accepted (N61).</summary>
    Transferred,

    /// <summary>The former authority's service manager decided that the authority where the child is found is responsible (N47, N60).</summary>
    AssertedByServiceManager,

    /// <summary>The child is to be found in its area since then (N47).</summary>
    FoundThere,

    /// <summary>The move was withdrawn: the family is back.</summary>
    Returned,

    /// <summary>The family has gone on to a third area, which this record does not know.</summary>
    MovedOn,
}
