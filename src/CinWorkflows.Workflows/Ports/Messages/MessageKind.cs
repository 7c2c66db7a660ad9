using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What a message is about.</summary>
public enum MessageKind
{
    /// <summary>A reminder or escalation about one duty.</summary>
    [Discloses(DisclosureTopic.Plan, DisclosureTopic.Meetings)]
    Notice,

    /// <summary>The daily digest of a member of staff.</summary>
    [Document]
    [Discloses]
    Digest,

    /// <summary>An invitation to a meeting, or its update.</summary>
    [Discloses(DisclosureTopic.Meetings, DisclosureTopic.Addresses, FreeText = true)]
    Invitation,

    /// <summary>The cancellation of a meeting.</summary>
    [Discloses(DisclosureTopic.Meetings, DisclosureTopic.Addresses, FreeText = true)]
    Cancellation,

    /// <summary>A request for views to somebody who will not attend (N26, H23).</summary>
    [Discloses(DisclosureTopic.Plan, DisclosureTopic.Meetings)]
    ViewsRequest,

    /// <summary>A copy of the plan, asking to sign or to say where one disagrees (N14, N20, H12, H18).</summary>
    [Document]
    [Discloses(DisclosureTopic.Plan, FreeText = true)]
    PlanCopy,

    /// <summary>The record of a review's outcome (H33).</summary>
    [Document]
    [Discloses(DisclosureTopic.Plan, DisclosureTopic.Meetings, FreeText = true)]
    ReviewRecord,

    /// <summary>News for the family about a move and who is responsible (N50, N61), with whom to ask for there as the other authority typed it.</summary>
    [Discloses(DisclosureTopic.Moves, DisclosureTopic.Addresses, FreeText = true)]
    TransferNews,

    /// <summary>That information was shared with another authority although the reader refused, and why (N53, N54).</summary>
    [Discloses(DisclosureTopic.Moves, DisclosureTopic.Addresses)]
    SharingNotice,

    /// <summary>The notification of a transfer to another authority, with a link to what is sent (N52).</summary>
    [Discloses(DisclosureTopic.Moves)]
    TransferOffer,

    /// <summary>The code of such a link, on another way.</summary>
    [Discloses(DisclosureTopic.Moves)]
    TransferCode,

    /// <summary>How the case has ended, and whom to ask (N32, H30).</summary>
    [Discloses(DisclosureTopic.Plan)]
    CaseEnded,

    /// <summary>The chair's note of a planning meeting (H12).</summary>
    [Document]
    [Discloses(DisclosureTopic.Plan, DisclosureTopic.Meetings, FreeText = true)]
    MeetingNote,
}
