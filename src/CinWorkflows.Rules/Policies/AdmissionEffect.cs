namespace CinWorkflows.Rules.Policies;

/// <summary>What an admission rule does.</summary>
public enum AdmissionEffect
{
    /// <summary>The case is not opened under this procedure.</summary>
    Refuse,

    /// <summary>The case is opened and carries the other procedure as a flag.</summary>
    Route,
}
