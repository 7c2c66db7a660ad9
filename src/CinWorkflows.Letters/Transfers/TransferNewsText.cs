using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>What a letter about a move says to its reader, at each stage (N50, N56, N61).</summary>
internal sealed class TransferNewsText(CaseLetterBrief brief, TransferNewsSubject news, NewCouncil council)
{
    /// <summary>Where nothing is asked of the reader: whoever is told by a person does not need to hear it.</summary>
    public const string NothingToDo = "You do not need to do anything.";

    public CaseLetterBrief Brief => brief;

    public bool IsChild => brief.Reader.Audience == LetterAudience.Child;

    private bool IsAgency => brief.Reader.Audience == LetterAudience.Agency;

    private string Us => brief.Pack.Authority.Name;

    private TransferOut? Move => brief.File.TransfersOut.FirstOrDefault(transfer => transfer.Label == news.Label);

    /// <summary>Where the move stands as the letter leaves: what the family sees to in the new area it reads also where all had passed before the first letter left (N50).</summary>
    private TransferStage Stage => news.Stage == TransferStage.Moving && Move?.PassesOn <= brief.Today ? TransferStage.Passes : news.Stage;

    /// <summary>From when the new authority is responsible; null where that is not settled.</summary>
    private DateOnly? From => Stage switch
    {
        TransferStage.Passes => Move?.PassesOn ?? Move?.PassesNotBefore,
        TransferStage.Taken => brief.File.TransferIn?.PassesOn ?? brief.File.TransferIn?.PassesNotBefore,
        _ => null,
    };

    /// <summary>True where the new authority is responsible and has decided that no support follows (N63): there is nobody to meet.</summary>
    private bool NoSupportFollows => Stage == TransferStage.Passes && Move?.TheirDecision == TransferInDecision.NoFurtherAction;

    /// <summary>True where the new authority is responsible since a day that is over: it is told as what has happened, never as what is to come.</summary>
    private bool HasPassed => From < brief.Today && !IsOnlyExpected;

    /// <summary>True while the case has not passed for certain: the family has to live there, and the new authority has to know that (N47).</summary>
    private bool IsOnlyExpected => Stage == TransferStage.Passes ? Move is { PassesOn: null } : brief.File.TransferIn is { IsOnlyExpected: true };

    private bool HasPlan => brief.File.CurrentPlan is not null;

    /// <summary>The meeting about a child who has come, where it is arranged.</summary>
    private Meeting? OurMeeting => news.Stage != TransferStage.Taken ? null
        : brief.File.Meetings.LastOrDefault(meeting => meeting is { Purpose: MeetingPurpose.TransferIn, State: MeetingState.Arranged });

    /// <summary>The day on which this authority meets with the reader about a child who has come; null where nothing is arranged, or without them.</summary>
    private DateOnly? WeMeetOn => OurMeeting is { } meeting && meeting.Attendees.Contains(brief.Reader.Id) ? LondonTime.DateOf(meeting.StartsAt) : null;

    /// <summary>The last day for the meeting about a child who has come; null once it is arranged.</summary>
    private DateOnly? WeMeetBy => news.Stage != TransferStage.Taken || OurMeeting is not null ? null
        : brief.Case.Duties.FirstOrDefault(duty => duty is { ClosedAt: null, Duty.Kind: DutyKind.HoldTransferMeeting })?.Duty.Deadline?.Due is { } due && due >= brief.Today ? due
        : null;

    /// <summary>The stage tells one from another; of a further move also its number.</summary>
    public string Subject => $"{(IsAgency ? "A move" : "Your move")}{(Move is { Number: > 1 and var number } ? $" {number}" : "")}: {News} ({brief.Reference})";

    private string News => news.Stage switch
    {
        TransferStage.Moving when IsAgency => "please brief your counterpart",
        TransferStage.Moving => IsChild ? "what happens now" : "what to do now",
        TransferStage.Notified => "we have told the new council",
        TransferStage.Passes when NoSupportFollows => "what the new council has decided",
        TransferStage.Passes when IsOnlyExpected => "who supports you after it",
        TransferStage.Passes when HasPassed => "who supports you now",
        TransferStage.Passes => From is { } day ? $"who supports you from {PlainWords.ShortDate(day)}" : "who supports you then",
        TransferStage.Remains => "we go on supporting you",
        TransferStage.Taken => "we support you now",
        TransferStage.NoFurtherAction => "what we have decided",
        TransferStage.Refused => "the new council has not agreed",
        TransferStage.CaseEnded => "the support does not pass to the new council",
        _ => throw Unknown,
    };

    public string Title => IsAgency ? $"The move of {brief.ChildName}" : IsChild ? "Your move" : NoSupportFollows ? $"The move of {brief.ChildName}, and what was decided" : $"The move, and who supports {brief.ChildName}";

    /// <summary>What it comes to; it names nobody, as it may stand in a text message.</summary>
    public string What => Stage switch
    {
        _ when IsAgency => "A child whom you support is moving to a new area.",
        TransferStage.Moving => "We know about your move. We go on supporting you.",
        TransferStage.Notified => "We have told the council in your new area. We go on supporting you until it takes over.",
        TransferStage.Passes when NoSupportFollows => "Another council is responsible. It has decided that no support is needed at the moment.",
        TransferStage.Passes when IsOnlyExpected => "Another council supports you once it knows that you live there.",
        TransferStage.Passes when HasPassed => "Another council supports you now.",
        TransferStage.Passes => From is { } day ? $"From {PlainWords.Date(day)} another council supports you." : "Another council will support you.",
        TransferStage.Remains => "We go on supporting you.",
        TransferStage.Taken => "We support you now, after your move.",
        TransferStage.NoFurtherAction => IsChild ? "You do not need our help at the moment." : "We have decided that no support is needed at the moment.",
        TransferStage.Refused => "The council in your new area has not agreed to take over. We go on supporting you.",
        TransferStage.CaseEnded => "The support that you had has ended. It does not pass to another council.",
        _ => throw Unknown,
    };

    public string ToDo =>
        IsAgency ? "Please brief your counterpart there, and tell us that you have."
        : news.Stage == TransferStage.Moving && !IsChild ? $"Please see to school and doctor in the new area. {brief.WhomToCall("if you need help")}"
        : $"{NothingToDo} {brief.WhomToCall("if you have a question")}";

    public string Opening => news.Stage switch
    {
        TransferStage.Moving when IsAgency => $"{brief.ChildName} and the family are moving, or have moved, to the area of another council.",
        TransferStage.Moving => IsChild ? "We know that you are moving to a new area." : "We know that you are moving, or have moved, to a new area.",
        TransferStage.Notified => IsChild
            ? "We have told the people who help children in your new area about you."
            : $"We have told {council.InWords} about the support that {brief.ChildName} and your family have.",
        TransferStage.Passes when Move is { IsAsserted: true } => IsChild
            ? "Our managers have decided that the people in your new area are to help you. They know about it."
            : $"Our managers have decided that {council.InWords} is responsible, because you live there. It has been told.",
        TransferStage.Passes when NoSupportFollows => IsChild
            ? "The people who help children in your new area have looked at how you are. They think that you do not need help at the moment."
            : $"{Sentence(council.InWords)} is responsible now. It has looked at the support that {brief.ChildName} and your family had, and has decided that {brief.ChildName} does not need support at the moment.",
        TransferStage.Passes => IsChild
            ? "The people who help children in your new area have agreed to help you."
            : $"{Sentence(council.InWords)} has agreed to take over.",
        TransferStage.Remains => IsChild ? "Nothing changes: we go on helping you." : "The support does not pass to another council.",
        TransferStage.Taken => IsChild ? LivesHere("and we will help you") : $"{LivesHere()} {Us} takes over the support for {brief.ChildName} and your family.",
        TransferStage.NoFurtherAction => IsChild
            ? $"{LivesHere()} We have looked at how you are, and you do not need our help at the moment."
            : $"{LivesHere()} We have looked at the support that {brief.ChildName} and your family had, and have decided that {brief.ChildName} does not need support from us at the moment.",
        TransferStage.Refused => IsChild
            ? "The people who help children in your new area have not agreed to help you yet. We go on helping you."
            : $"{Sentence(council.InWords)} has not agreed to take over the support for {brief.ChildName} and your family. Our managers now decide what happens next.",
        TransferStage.CaseEnded => IsChild
            ? "The help that you had from us has ended. It does not pass to the people in your new area."
            : $"The support that {brief.ChildName} and your family had as Child in Need has ended. It does not pass to {council.InWords}.",
        _ => throw Unknown,
    };

    public string Responsible
    {
        get
        {
            var who = IsChild ? "you" : brief.ChildName;
            return (Stage, From) switch
            {
                (TransferStage.Passes, _) when IsAgency => $"The council in the new area supports {who} now.",
                (TransferStage.Passes, { } day) when HasPassed && NoSupportFollows => $"{Sentence(council.InWords)} has been responsible since {PlainWords.Date(day)}.",
                (TransferStage.Passes, { } day) when HasPassed => $"{Sentence(council.InWords)} has supported {who} since {PlainWords.Date(day)}.",
                (TransferStage.Passes, { } day) when NoSupportFollows => $"From {PlainWords.Date(day)} {council.InWords} is responsible. Until then {Us} is.",
                (TransferStage.Passes, { } day) when IsOnlyExpected => $"{Us} supports {who} until {council.InWords} knows that you live there. From then on, but not before {PlainWords.Date(day)}, that council supports {who}.",
                (TransferStage.Passes, { } day) => $"From {PlainWords.Date(day)} {council.InWords} supports {who}. Until then {Us} does.",
                (TransferStage.Moving, _) when Move is { TemporaryUntil: not null } => $"{Us} goes on supporting {who} while {(IsAgency ? "the family is" : "you are")} there.",
                (TransferStage.Moving, _) when IsAgency => $"{Us} goes on supporting {who} until the council in the new area takes over.",
                (TransferStage.Moving or TransferStage.Notified or TransferStage.Refused or TransferStage.Passes, _) => $"{Us} goes on supporting {who} until the council in your new area takes over. We will tell you when.",
                (TransferStage.NoFurtherAction, _) => $"{Us} is now the council to ask.",
                (TransferStage.CaseEnded, _) => $"{brief.Contact.Name} can tell you who helps {who} from now on.",
                (TransferStage.Taken, { } day) when IsOnlyExpected => $"{Us} supports {who} as soon as we know that you live here, but not before {PlainWords.Date(day)}. Until then your former council does.",
                (TransferStage.Taken, { } day) => HasPassed ? $"{Us} has supported {who} since {PlainWords.Date(day)}." : $"{Us} supports {who} from {PlainWords.Date(day)}.",
                _ => $"{Us} supports {who}.",
            };
        }
    }

    /// <summary>Whom to ask for, when they come, and what stays until then (N61).</summary>
    public LetterPart[] WhoHelps => Stage switch
    {
        _ when IsAgency => [],
        TransferStage.Moving or TransferStage.Notified or TransferStage.Refused or TransferStage.Remains => [Head("What stays as it is"), Say((IsChild, HasPlan) switch
        {
            (true, true) => $"Your plan goes on. {brief.Contact.Name} still helps you.",
            (true, false) => $"{brief.Contact.Name} still helps you.",
            (false, true) => $"The plan and the visits go on. {brief.Contact.Name} is still the person to ask.",
            _ => $"{brief.Contact.Name} is still the person to ask.",
        })],
        TransferStage.Passes when NoSupportFollows => [Head("If things change"), Say(IsChild
            ? $"If things get harder, tell somebody you trust, or {brief.Contact.Name}. The people in your new area will look again."
            : $"If things get harder, tell {council.InWords}: it will look again. If you do not agree with the decision, tell that council too. You can also make a complaint there.")],
        TransferStage.Passes =>
        [
            Head(HasPassed ? "Who helps you now" : "Who helps you then"),
            Say(Worker),
            .. When(council.MeetsAt is { } meets && LondonTime.DateOf(meets) >= brief.Today, Say(TheyMeet)),
            .. When(HasPlan && !HasPassed, Say(IsChild ? "Until then your plan goes on as it is." : "Until then the plan and the visits go on as they are.")),
        ],
        TransferStage.Taken => [Head("Who helps you now"), Say(Ours), .. When((WeMeetOn ?? WeMeetBy) is not null, Say(WeMeet))],
        TransferStage.NoFurtherAction => [Head("If things change"), Say(IsChild
            ? $"If things get harder, tell {brief.Contact.Name}. We will look again."
            : $"If things get harder, tell {brief.Contact.NameAndAddress}: we will look again. If you do not agree with the decision, tell us too. You can also make a complaint.")],
        TransferStage.CaseEnded => [Head("If things change"), Say(IsChild
            ? $"If things get harder, tell somebody you trust, or {brief.Contact.Name}."
            : $"If things get harder, tell {brief.Contact.NameAndAddress}, or the council in whose area you live. You do not have to wait until somebody asks you.")],
        _ => throw Unknown,
    };

    private string Worker => (council.WorkerAndReach, IsChild) switch
    {
        ({ } worker, true) => $"Your new worker is {worker}.",
        ({ } worker, false) => $"Your new worker there is {worker}.{(council.Reach is null ? "" : HasPassed ? " You can get in touch with them now." : " You can get in touch with them from that day on.")}",
        (null, true) => $"We do not know yet who your new worker is. {brief.Contact.Name} will tell you.",
        _ => $"We do not know yet who your worker there will be. If you do not hear from them, tell {brief.Contact.NameAndAddress}.",
    };

    /// <summary>Where each parent lives is not on the record: the child's move alone is known.</summary>
    private string LivesHere(string? and = null)
    {
        var lives = (IsChild, IsOnlyExpected) switch
        {
            (true, true) => "You are moving to our area",
            (true, false) => "You live in our area now",
            (false, true) => $"{brief.ChildName} is moving to our area",
            _ => $"{brief.ChildName} lives in our area now",
        };
        return and is null ? $"{lives}." : $"{lives}, {and}.";
    }

    private string TheyMeet => $"{(IsChild ? "They talk about how to help you" : "They meet about the support")} on {PlainWords.Date(LondonTime.DateOf(council.MeetsAt ?? default))}. They will ask you what you think.";

    private string Ours => brief.File.Allocation.WorkerId is null
        ? $"You can ask {brief.Contact.NameAndAddress}. We will tell you who your worker is."
        : IsChild ? $"Your worker is {brief.Contact.Name}." : $"Your social worker is {brief.Contact.NameAndAddress}.";

    private string WeMeet => (WeMeetOn, IsChild) switch
    {
        ({ } day, true) => $"We will meet on {PlainWords.Date(day)}. You are invited. We would like to know what you think.",
        ({ } day, false) => $"We will meet with you about the support on {PlainWords.Date(day)}. You are invited already.",
        (null, true) => $"We will meet by {PlainWords.Date(WeMeetBy ?? default)}. We would like to know what you think.",
        _ => $"We will meet with you about the support by {PlainWords.Date(WeMeetBy ?? default)}. We will invite you.",
    };

    /// <summary>N50: education, health and any specialist service are for the parents to see to. N56: what the agency knows reaches its counterpart soon.</summary>
    public LetterPart[] Duties => news.Stage switch
    {
        TransferStage.Moving when IsAgency =>
        [
            Head("What we ask of you"),
            List(
            [
                "Tell your counterpart in the new area what they need to know, as soon as possible, and send on the records, such as those of a school or a doctor (GP).",
                "Tell us that you have, or why you need not.",
            ]),
        ],
        TransferStage.Moving when IsChild => [Head("What happens next"), Say("Your parents or carers find you a school and a doctor. If you are worried about it, tell us.")],
        TransferStage.Moving =>
        [
            Head("What you need to do"),
            List(
            [
                Move is { TemporaryUntil: not null }
                    ? "Tell the school or nursery, and agree with it how your child learns while you are there."
                    : "Ask for a school or nursery place in the new area, and tell the old school or nursery.",
                "Register with a doctor (GP) and a dentist there; a baby or young child also with the health visitor.",
                "Ask every other service that helps your child how it goes on in the new area.",
            ]),
            Say("If you cannot do one of these, tell us: we will help you."),
        ],
        _ => [Head("What you need to do"), Say(NothingToDo)],
    };

    /// <summary>What an authority's own letter can tell besides.</summary>
    public LetterFacts Facts => new()
    {
        { "isMoving", news.Stage == TransferStage.Moving },
        { "isNotified", news.Stage == TransferStage.Notified },
        { "isRefused", news.Stage == TransferStage.Refused },
        { "caseEnded", news.Stage == TransferStage.CaseEnded },
        { "passes", news.Stage == TransferStage.Passes },
        { "remains", news.Stage == TransferStage.Remains },
        { "isTaken", news.Stage == TransferStage.Taken },
        { "isNotInNeed", news.Stage == TransferStage.NoFurtherAction || NoSupportFollows },
        { "responsibleFrom", From },
        { "newCouncil", council.Name },
        { "newWorker", NoSupportFollows ? null : council.WorkerAndReach },
        { "theyMeetOn", council.MeetsAt is { } at ? LondonTime.DateOf(at) : (DateOnly?)null },
        { "weMeetOn", WeMeetOn },
        { "weMeetBy", WeMeetBy },
    };

    private ArgumentOutOfRangeException Unknown => new(nameof(news), news.Stage, "Not a stage of a move.");

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
