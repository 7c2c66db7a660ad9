using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Invitations;

/// <summary>Why a meeting does not take place, and what is true because of that: another follows only where it was put off.</summary>
internal sealed class WhyCancelled(CaseLetterBrief brief, AfterCancelling after)
{
    private string Question => $"If you have a question, ask {brief.Contact.NameAndAddress}.";

    private bool IsStaff => brief.Reader.Audience == LetterAudience.Practitioner;

    /// <summary>True where it is arranged again.</summary>
    public bool IsPutOff => after == AfterCancelling.PutOff;

    /// <summary>What comes of it, in a sentence.</summary>
    public string IfNotDone => (after, IsStaff) switch
    {
        (AfterCancelling.PutOff, true) => "The duty to hold the meeting stays open.",
        (AfterCancelling.PutOff, false) => "When there is a new date, we will invite you again.",
        (AfterCancelling.OnHold, _) => "We will not arrange another meeting like this for now.",
        _ => "We will not arrange another meeting.",
    };

    public string NextStep => (IsPutOff, IsStaff) switch
    {
        (true, true) => "Arrange a new meeting.",
        (false, true) => "There is nothing to do.",
        _ => $"You do not need to do anything. {brief.WhomToCall("if you have a question")}",
    };

    /// <summary>What happens next.</summary>
    public string Next => (after, IsStaff) switch
    {
        (AfterCancelling.PutOff, true) => "Everybody who was invited is told. Arrange a new meeting: its duty stays open.",
        (AfterCancelling.Refused, true) => "Everybody who was invited is told. The child is not taken over, so no other meeting follows. The former authority goes on holding the case.",
        (AfterCancelling.OnHold, true) => "Everybody who was invited is told. The case is on hold while a child protection plan runs, so no other meeting follows for now.",
        (_, true) => $"Everybody who was invited is told. The case has ended{Ended}, so no other meeting follows.",
        (AfterCancelling.Refused, false) => $"You do not need to do anything. {IfNotDone}{Holder} {Question}",
        _ => $"You do not need to do anything. {IfNotDone} {Question}",
    };

    private string Ended => brief.File.Ending is { } ending ? $" ({ending.InWords})" : "";

    /// <summary>N61: the family reads who holds the case now, unless they must not be told of the move.</summary>
    private string Holder => brief.Reader.Audience switch
    {
        _ when !Disclosure.MayBeTold(brief.File, brief.Reader.Id, DisclosureTopic.Moves, brief.Today) => "",
        LetterAudience.Child => $" The people who helped you before go on helping you{Former}.",
        LetterAudience.Agency => $" The council that supported {brief.ChildName} before goes on holding the case{Former}.",
        _ => $" The council that supported {brief.ChildName} before goes on doing so{Former}. Please ask your worker there what happens next.",
    };

    private string Former => brief.File.TransferIn is { } came && brief.Sources.Links?.NameOf(came.From) is { } name ? $" ({PlainWords.OneLine(name)})" : "";

    public static WhyCancelled Of(CaseLetterBrief brief, MeetingPurpose purpose) => new(brief, brief.File switch
    {
        { Ending: not null } => AfterCancelling.Ended,
        { TransferIn: { Decision: TransferInDecision.Refuse, AssertedOn: null } } when purpose == MeetingPurpose.TransferIn => AfterCancelling.Refused,
        { Hold: not null } => AfterCancelling.OnHold,
        _ => AfterCancelling.PutOff,
    });
}
