namespace CinWorkflows.Rules.Policies;

/// <summary>How binding a rule is.</summary>
public enum RuleStrength
{
    /// <summary>"Usually": departing from it needs a recorded reason.</summary>
    Usual,

    /// <summary>"Will be": departing from it needs a recorded reason and is shown as an exception.</summary>
    Expected,

    /// <summary>"Should be … by": no other is accepted.</summary>
    Required,
}
