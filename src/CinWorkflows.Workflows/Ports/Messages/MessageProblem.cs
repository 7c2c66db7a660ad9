using CinWorkflows.Cases.Delivery;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Why a message cannot be written, in codes. Writing it again changes nothing: somebody has to look.</summary>
public static class MessageProblem
{
    /// <summary>The recipient is not, or no longer, staff or a participant of the case.</summary>
    public const string RecipientGone = "recipientGone";

    /// <summary>No way of sending is left: none is known, safe, fit for what is to be said, or set up for the authority.</summary>
    public const string NoRoute = "noRoute";

    /// <summary>It was tried for two days without success.</summary>
    public const string GivenUp = "givenUp";

    /// <summary>The service that sends it did not answer in a way that tells whether it left. It is not sent again by a machine.</summary>
    public const string NotKnownWhetherSent = "notKnownWhetherSent";

    /// <summary>What had begun was taken back before it left: the reader's contact details changed. It sets out anew.</summary>
    public const string TakenBack = "takenBack";

    /// <summary>The reader must not be told what it says: what they are told is for a person to decide.</summary>
    public const string Withheld = MessageUndelivered.Withheld;

    /// <summary>It waits: the family moves, and until that is assessed it is not known who must not know. It leaves once it is assessed.</summary>
    public const string MoveNotAssessed = "moveNotAssessed";

    /// <summary>It waited until it was of no use any more: it was told by a person, or is not so any more.</summary>
    public const string Overtaken = "overtaken";

    /// <summary>Its reader is not to be interrupted at this hour: it leaves at the next that is right.</summary>
    public const string OutOfHours = "outOfHours";

    /// <summary>It waits some minutes for the link by which the meeting is attended online.</summary>
    public const string LinkAwaited = "linkAwaited";

    /// <summary>The message is for staff only, and the recipient is not staff.</summary>
    public const string StaffOnly = "staffOnly";

    /// <summary>The message is for the child and the family (at the move for the agencies too), and the recipient is none of them.</summary>
    public const string FamilyOnly = "familyOnly";

    /// <summary>There is no such case.</summary>
    public const string CaseGone = "caseGone";

    /// <summary>The duty was done, or no longer applies, before the message left: it is out of date.</summary>
    public const string DutyClosed = "dutyClosed";

    /// <summary>The digest has no lines, or all that it told of was done before it left.</summary>
    public const string DigestEmpty = "digestEmpty";

    /// <summary>There is no such meeting.</summary>
    public const string MeetingGone = "meetingGone";

    /// <summary>There is no such version of the plan.</summary>
    public const string PlanGone = "planGone";

    /// <summary>There is no such review, or its outcome is not recorded.</summary>
    public const string ReviewGone = "reviewGone";

    /// <summary>The transfer that it is about is no longer to be found.</summary>
    public const string TransferGone = "transferGone";

    /// <summary>The link to a transfer works no more: it was revoked or replaced before the message left.</summary>
    public const string LinkClosed = "linkClosed";

    /// <summary>
    /// The review found a risk of significant harm (N34, H32). Whether, when and how the family is told is for people to decide
    /// in the strategy discussion; it is never sent by a machine.
    /// </summary>
    public const string TellInPerson = "tellInPerson";
}
