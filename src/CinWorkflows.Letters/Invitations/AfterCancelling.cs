namespace CinWorkflows.Letters.Invitations;

/// <summary>What follows a meeting that does not take place.</summary>
internal enum AfterCancelling
{
    /// <summary>It is arranged again.</summary>
    PutOff,

    /// <summary>The child for whom it was is not taken over.</summary>
    Refused,

    /// <summary>Another plan runs meanwhile.</summary>
    OnHold,

    /// <summary>Its case has ended.</summary>
    Ended,
}
