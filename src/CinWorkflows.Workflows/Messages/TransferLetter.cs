using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Transfers;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>
/// Tells the family what a move means for them and who is responsible for the child (N50, N61), and asks the agencies to brief their
/// counterparts (N56). Nobody else gets it.
/// </summary>
internal sealed class TransferLetter : ILetterWriter<CaseMatter>
{
    public Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken) => Task.FromResult(matter switch
    {
        { Reader.Audience: Audience.Staff } => Draft.Impossible(MessageProblem.FamilyOnly),
        { Reader.Audience: Audience.Agency } when !matter.Order.Subject.EndsWith($"/{TransferStage.Moving}", StringComparison.Ordinal) =>
            Draft.Impossible(MessageProblem.FamilyOnly),
        _ when matter.Order.Subject.Split('/') is [var label, var told] && StageOf(told) is { } stage && IsOnFile(matter.File, label, stage) =>
            new(Write(matter, stage, From(matter, label, stage))),
        _ => Draft.Impossible(MessageProblem.TransferGone),
    });

    private static TransferStage? StageOf(string name) =>
        Enum.TryParse<TransferStage>(name, out var stage) && Enum.GetName(stage) == name ? stage : null;

    private static bool IsOnFile(CaseFile file, string label, TransferStage stage) =>
        stage == TransferStage.Taken ? file.TransferIn is not null : file.TransfersOut.Any(transfer => transfer.Label == label);

    /// <summary>From when the new authority is responsible; null where that is not settled.</summary>
    private static DateOnly? From(CaseMatter matter, string label, TransferStage stage) => stage switch
    {
        TransferStage.Passes => matter.File.TransfersOut.FirstOrDefault(transfer => transfer.Label == label)?.PassesOn,
        TransferStage.Taken => matter.File.TransferIn?.PassesOn,
        _ => null,
    };

    private static Letter Write(CaseMatter matter, TransferStage stage, DateOnly? from)
    {
        if (matter.Reader.Audience == Audience.Agency)
        {
            return WriteToAgency(matter, stage, from);
        }

        var isChild = matter.Reader.Audience == Audience.Child;
        var gist = new LetterGist("There is news about who supports you after a move.", ToDo(matter, stage)) { IfNotDone = "Nothing stops because of this letter." };
        return new(
            $"About your move ({matter.Reference})",
            isChild ? "Your move" : $"The move, and who supports {matter.ChildName}",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(Opening(matter, stage, isChild))),
                Block("responsible", Head("Who is responsible"), Say(Responsible(matter, stage, from, isChild))),
                Block("toDo", Duties(stage, isChild)),
                Block("questions", Head("If you have a question"), Say($"{(isChild ? "Tell" : "Please get in touch with")} {matter.Contact.NameAndAddress}.")),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = Facts(matter, gist, stage, from),
        };
    }

    /// <summary>N56: what the agency knows reaches its counterpart soon.</summary>
    private static Letter WriteToAgency(CaseMatter matter, TransferStage stage, DateOnly? from)
    {
        var gist = new LetterGist("A child whom you support is moving to a new area.", "Please brief your counterpart there, and tell us that you have.") { IfNotDone = "We will ask you again." };
        return new(
            $"About a move ({matter.Reference})",
            $"The move of {matter.ChildName}",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say($"{matter.ChildName} and the family are moving, or have moved, to the area of another council.")),
                Block("responsible", Head("Who is responsible"), Say(Responsible(matter, stage, from, isChild: false))),
                Block(
                    "toDo",
                    Head("What we ask of you"),
                    List(
                    [
                        "Tell your counterpart in the new area what they need to know, as soon as possible, and send on the records, such as those of a school or a doctor (GP).",
                        "Tell us that you have, or why you need not.",
                    ])),
                Block("questions", Head("If you have a question"), Say($"Please get in touch with {matter.Contact.NameAndAddress}.")),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = Facts(matter, gist, stage, from),
        };
    }

    private static LetterFacts Facts(CaseMatter matter, LetterGist gist, TransferStage stage, DateOnly? from) => CaseFacts.Of(matter, gist).And(new()
    {
        { "isMoving", stage == TransferStage.Moving },
        { "isNotified", stage == TransferStage.Notified },
        { "passes", stage == TransferStage.Passes },
        { "remains", stage == TransferStage.Remains },
        { "isTaken", stage == TransferStage.Taken },
        { "responsibleFrom", from },
    });

    private static string Opening(CaseMatter matter, TransferStage stage, bool isChild) => stage switch
    {
        TransferStage.Moving => isChild ? "We know that you are moving to a new area." : "We know that you are moving, or have moved, to a new area.",
        TransferStage.Notified => isChild
            ? "We have told the people who help children in your new area about you."
            : $"We have told the council in your new area about the support that {matter.ChildName} and your family have.",
        TransferStage.Passes => isChild
            ? "The people who help children in your new area have agreed to help you."
            : "The council in your new area has agreed to take over.",
        TransferStage.Remains => isChild ? "Nothing changes: we go on helping you." : "The support does not pass to another council.",
        _ => isChild ? "You live in our area now, and we will help you." : $"You live in our area now. {matter.Pack.Authority.Name} takes over the support for {matter.ChildName} and your family.",
    };

    private static string Responsible(CaseMatter matter, TransferStage stage, DateOnly? from, bool isChild)
    {
        var (us, who) = (matter.Pack.Authority.Name, isChild ? "you" : $"{matter.ChildName}");
        return (stage, from) switch
        {
            (TransferStage.Passes, { } day) => $"From {Wording.Date(day)} the council in your new area supports {who}. Until then {us} does.",
            (TransferStage.Moving, _) when matter.Reader.Audience == Audience.Agency => $"{us} goes on supporting {who} until the council in the new area takes over.",
            (TransferStage.Moving or TransferStage.Notified or TransferStage.Passes, _) => $"{us} goes on supporting {who} until the council in your new area takes over. We will tell you when.",
            (TransferStage.Taken, { } day) => $"{us} supports {who} from {Wording.Date(day)}.",
            _ => $"{us} supports {who}.",
        };
    }

    /// <summary>N50: education, health and any specialist service are for the parents to see to in the new area.</summary>
    private static LetterPart[] Duties(TransferStage stage, bool isChild) => (stage, isChild) switch
    {
        (TransferStage.Moving, false) =>
        [
            Head("What you need to do"),
            List(
            [
                "Ask for a school or nursery place in the new area, and tell the old school or nursery.",
                "Register with a doctor (GP) and a dentist there; a baby or young child also with the health visitor.",
                "Ask every other service that helps your child how it goes on in the new area.",
            ]),
            Say("If you cannot do one of these, tell us: we will help you."),
        ],
        (TransferStage.Moving, true) => [Head("What happens next"), Say("Your parents or carers find you a school and a doctor. If you are worried about it, tell us.")],
        _ => [Head("What you need to do"), Say("You do not need to do anything.")],
    };

    private static string ToDo(CaseMatter matter, TransferStage stage) => stage == TransferStage.Moving && matter.Reader.Audience != Audience.Child
        ? $"Please see to school and doctor in the new area. {matter.WhomToCall("if you need help")}"
        : $"You do not need to do anything. {matter.WhomToCall("if you have a question")}";
}
