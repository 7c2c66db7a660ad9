namespace CinWorkflows.Cases.Transfers;

/// <summary>Whose advice on sharing is sought (N55).</summary>
public enum Adviser
{
    /// <summary>The Caldicott Guardian.</summary>
    CaldicottGuardian,

    /// <summary>Legal Services.</summary>
    LegalServices,
}
