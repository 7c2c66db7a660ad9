namespace CinWorkflows.Cases.Transfers;

/// <summary>On what ground information is shared with the receiving authority.</summary>
public enum SharingBasis
{
    /// <summary>A parent or carer permits it (N53).</summary>
    Consent,

    /// <summary>Not sharing would put a child or an adult at risk of harm (N54).</summary>
    RiskOfHarm,

    /// <summary>Asking for consent would itself raise the risk of harm (N54).</summary>
    AskingRaisesRisk,

    /// <summary>The Caldicott Guardian or Legal Services advised that it may be shared (N55).</summary>
    Advice,
}
