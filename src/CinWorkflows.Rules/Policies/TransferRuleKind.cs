namespace CinWorkflows.Rules.Policies;

/// <summary>
/// What the service asks of a transfer between authorities. A pack with rules for transfers names for each the clause of its source
/// that asks for it, which every refusal then carries.
/// </summary>
public enum TransferRuleKind
{
    /// <summary>A transfer is between two authorities, out or in, one at a time (N44).</summary>
    BetweenAuthorities,

    /// <summary>After several recent moves trafficking and modern slavery are considered (N45).</summary>
    RecentMoves,

    /// <summary>Responsibility lies with the authority where the child is found (N47).</summary>
    ResponsibleAuthority,

    /// <summary>What the move means for the child is assessed (N48).</summary>
    ImpactAssessed,

    /// <summary>The response is timely (N49).</summary>
    TimelyAcceptance,

    /// <summary>The services there are compared with the plan, and what is lacking is noted (N51).</summary>
    ServicesCompared,

    /// <summary>The receiving authority is notified formally, with the four documents (N52).</summary>
    FormalNotification,

    /// <summary>Permission to share is sought (N53).</summary>
    Permission,

    /// <summary>A risk of harm goes before permission (N54).</summary>
    RiskOverPermission,

    /// <summary>Otherwise advice is sought (N55).</summary>
    SharingAdvice,

    /// <summary>Other agencies brief their counterparts (N56).</summary>
    CounterpartsBriefed,

    /// <summary>Risks are communicated and understood (N57).</summary>
    RisksUnderstood,

    /// <summary>The workers meet, visit jointly and attend the meeting where they can (N58).</summary>
    JointHandover,

    /// <summary>Disputes and delays are brought to the service manager, who decides (N60).</summary>
    Disputes,

    /// <summary>It is clear from when responsibility passes (N61).</summary>
    ResponsibilityPasses,

    /// <summary>The receiving authority meets within a time of the family being resident (N62).</summary>
    Residence,

    /// <summary>Decisions are recorded with their reasons (N63).</summary>
    Reasons,
}
