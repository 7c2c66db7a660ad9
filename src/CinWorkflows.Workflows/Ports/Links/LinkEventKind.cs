namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>What happened to a link to a transfer, in codes.</summary>
public enum LinkEventKind
{
    /// <summary>It was issued.</summary>
    Issued,

    /// <summary>It was revoked.</summary>
    Revoked,

    /// <summary>Its code was shown to a member of staff, to be told by telephone.</summary>
    CodeShown,

    /// <summary>Its address was visited, and the code asked for. Programs that check e-mail do so too.</summary>
    Visited,

    /// <summary>A wrong code was given.</summary>
    WrongCode,

    /// <summary>Too many wrong codes locked it.</summary>
    Locked,

    /// <summary>It was opened with its code.</summary>
    Opened,

    /// <summary>It was used when it worked no more.</summary>
    Refused,

    /// <summary>A page or form was asked for without a session that is open, or a form came from another page.</summary>
    NotAdmitted,

    /// <summary>A document was read.</summary>
    Read,

    /// <summary>A document, or the whole pack, was downloaded.</summary>
    Downloaded,

    /// <summary>A part was asked for that the pack does not have.</summary>
    NoSuchPart,

    /// <summary>An answer was recorded on the case.</summary>
    Answered,

    /// <summary>An answer was refused.</summary>
    AnswerRefused,

    /// <summary>The person left.</summary>
    Left,

    /// <summary>An outdated secret of a session was used: its cookies were copied. The session was ended, for both sides.</summary>
    CopyUsed,
}
