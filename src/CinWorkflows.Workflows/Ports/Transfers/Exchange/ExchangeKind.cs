namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>What a message of the exchange is about, named as its content is. The first five, the restriction and the sharing come from the former authority.</summary>
public enum ExchangeKind
{
    /// <summary>A child is offered.</summary>
    Offer,

    /// <summary>The day of residence is known.</summary>
    Residence,

    /// <summary>A question is answered.</summary>
    Answer,

    /// <summary>The transfer is withdrawn.</summary>
    Withdrawal,

    /// <summary>The receiving authority's responsibility is asserted.</summary>
    Assertion,

    /// <summary>The offer is acknowledged.</summary>
    Acknowledgement,

    /// <summary>A question is asked.</summary>
    Question,

    /// <summary>The worker is named.</summary>
    Worker,

    /// <summary>The child is taken over.</summary>
    Acceptance,

    /// <summary>The child is refused.</summary>
    Refusal,

    /// <summary>The withdrawal is on record.</summary>
    WithdrawalConfirmed,

    /// <summary>The assertion is on record.</summary>
    AssertionReceived,

    /// <summary>The meeting after the move is arranged or moved.</summary>
    Meeting,

    /// <summary>The meeting after the move is cancelled.</summary>
    MeetingCancelled,

    /// <summary>The former authority has changed who must not be told what, or how somebody is reached.</summary>
    Restriction,

    /// <summary>The day of residence is on record, as it was told or as it was found out there.</summary>
    ResidenceReceived,

    /// <summary>Whether what was sent may be read any more.</summary>
    Sharing,

    /// <summary>The receiving authority has found who must not be told what, which way is not safe, or who knows already.</summary>
    Caution,
}
