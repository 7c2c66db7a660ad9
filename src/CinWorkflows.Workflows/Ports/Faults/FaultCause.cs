namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>Why something cannot be done now.</summary>
public enum FaultCause
{
    /// <summary>No answer, or none that tells whether it was done: the service is asked before anything is repeated.</summary>
    Unclear,

    /// <summary>The reader's own server says: later.</summary>
    ReaderBusy,

    /// <summary>The service asks to wait.</summary>
    Busy,

    /// <summary>As many were sent as the service takes in the time: the others wait their turn, however long that is.</summary>
    Quota,

    /// <summary>The service cannot be reached from here.</summary>
    NotReached,

    /// <summary>The service does not take the sign-in.</summary>
    NotSignedIn,

    /// <summary>It takes the sign-in, and does not permit what was asked.</summary>
    NotPermitted,

    /// <summary>The mailbox is being moved, or is not ready after a move.</summary>
    MailboxMoving,

    /// <summary>There is no such mailbox.</summary>
    MailboxMissing,

    /// <summary>The mailbox from which it goes is full.</summary>
    MailboxFull,

    /// <summary>The service is set up otherwise than the settings here say.</summary>
    WronglySet,
}
