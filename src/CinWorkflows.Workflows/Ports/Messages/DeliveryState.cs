namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// Where a message stands. <see cref="Bounced"/>, <see cref="Failed"/>, <see cref="GivenByHand"/> and <see cref="Withdrawn"/> are
/// final, and <see cref="Delivered"/> unless it comes back later; <see cref="Bounced"/> and <see cref="Failed"/> need a person.
/// </summary>
public enum DeliveryState
{
    /// <summary>Stored in the outbox; no attempt was made yet.</summary>
    Queued,

    /// <summary>An attempt is under way, or its outcome is not known yet.</summary>
    Sending,

    /// <summary>The channel took it over; whether it arrives is not known yet.</summary>
    Accepted,

    /// <summary>The recipient's side confirmed that it arrived; where it may still report the contrary, it is looked for that.</summary>
    Delivered,

    /// <summary>The recipient's side refused it or sent it back.</summary>
    Bounced,

    /// <summary>The channel cannot send it as it stands; sending it again changes nothing.</summary>
    Failed,

    /// <summary>It was not sent: somebody gave its content to the recipient in person or on paper, and recorded so.</summary>
    GivenByHand,

    /// <summary>It was not sent: what it would have said was out of date, or is not needed any more.</summary>
    Withdrawn,
}
