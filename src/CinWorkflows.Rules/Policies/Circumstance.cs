namespace CinWorkflows.Rules.Policies;

/// <summary>What is checked about a child at admission.</summary>
public enum Circumstance
{
    /// <summary>Subject to a child protection plan (N1, H1).</summary>
    ChildProtectionPlan,

    /// <summary>Looked after by an authority (N46).</summary>
    LookedAfter,

    /// <summary>In receipt of short breaks (N2, H2).</summary>
    ShortBreaks,

    /// <summary>Special educational needs or disability (N3, H3).</summary>
    SpecialEducationalNeeds,
}
