namespace CinWorkflows.Cases.Delivery;

/// <summary>What becomes of a message that could not be delivered.</summary>
public enum UndeliveredChoice
{
    /// <summary>It was given, read out or told by hand.</summary>
    GivenByHand,

    /// <summary>It is sent again, the way that their contact details now allow.</summary>
    SendAgain,

    /// <summary>It is not needed any more.</summary>
    NotNeeded,
}
