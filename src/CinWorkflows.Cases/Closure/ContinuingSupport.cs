namespace CinWorkflows.Cases.Closure;

/// <summary>Support that goes on after children's social care ends (N32).</summary>
public enum ContinuingSupport
{
    /// <summary>None.</summary>
    None,

    /// <summary>Services of a single agency.</summary>
    SingleAgency,

    /// <summary>A multi-agency plan without children's social care.</summary>
    MultiAgency,
}
