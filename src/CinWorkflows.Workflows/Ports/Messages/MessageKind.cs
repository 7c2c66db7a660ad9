namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What a message is about.</summary>
public enum MessageKind
{
    /// <summary>A reminder or escalation about one duty.</summary>
    Notice,

    /// <summary>The daily digest of a member of staff.</summary>
    [Document]
    Digest,

    /// <summary>An invitation to a meeting, or its update.</summary>
    Invitation,

    /// <summary>The cancellation of a meeting.</summary>
    Cancellation,

    /// <summary>A request for views to somebody who will not attend (N26, H23).</summary>
    ViewsRequest,

    /// <summary>A copy of the plan, asking to sign or to say where one disagrees (N14, N20, H12, H18).</summary>
    [Document]
    PlanCopy,

    /// <summary>The record of a review's outcome (H33).</summary>
    [Document]
    ReviewRecord,

    /// <summary>News for the family about a move and who is responsible (N50, N61).</summary>
    TransferNews,

    /// <summary>The notification of a transfer to another authority, with a link to what is sent (N52).</summary>
    TransferOffer,

    /// <summary>The code of such a link, on another way.</summary>
    TransferCode,
}
