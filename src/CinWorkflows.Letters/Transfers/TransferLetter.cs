using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>
/// Tells the family what a move means for them and who is responsible for the child (N50, N61), and asks the agencies to brief their
/// counterparts (N56). Nobody else gets it.
/// </summary>
internal sealed class TransferLetter() : CaseLetter(MessageKind.TransferNews)
{
    public override IReadOnlyList<LetterAudience> Audiences => [LetterAudience.Parent, LetterAudience.Child, LetterAudience.Agency];

    public override IEnumerable<SampleSubject> Samples(string reader) => Enum.GetNames<TransferStage>().Select(stage => new SampleSubject($"t1/{stage}"));

    public override IReadOnlyList<Essential> Essentials => [new("who is responsible", "responsible")];

    protected override Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken) => Task.FromResult(brief switch
    {
        { Reader.Audience: LetterAudience.Practitioner } => Draft.Impossible(MessageProblem.FamilyOnly),
        { Reader.Audience: LetterAudience.Agency } when TransferNewsSubject.Find(brief.Order.Subject) is not { Stage: TransferStage.Moving } =>
            Draft.Impossible(MessageProblem.FamilyOnly),
        _ when TransferNewsSubject.Find(brief.Order.Subject) is var (label, stage) && IsOnFile(brief.File, label, stage) =>
            new(Write(brief, stage, From(brief, label, stage))),
        _ => Draft.Impossible(MessageProblem.TransferGone),
    });

    private static bool IsOnFile(CaseFile file, string label, TransferStage stage) =>
        stage is TransferStage.Taken or TransferStage.NoFurtherAction ? file.TransferIn is not null : file.TransfersOut.Any(transfer => transfer.Label == label);

    /// <summary>From when the new authority is responsible; null where that is not settled.</summary>
    private static DateOnly? From(CaseLetterBrief brief, string label, TransferStage stage) => stage switch
    {
        TransferStage.Passes => brief.File.TransfersOut.FirstOrDefault(transfer => transfer.Label == label)?.PassesOn,
        TransferStage.Taken => brief.File.TransferIn?.PassesOn,
        _ => null,
    };

    private static Letter Write(CaseLetterBrief brief, TransferStage stage, DateOnly? from)
    {
        if (brief.Reader.Audience == LetterAudience.Agency)
        {
            return WriteToAgency(brief, stage, from);
        }

        var isChild = brief.Reader.Audience == LetterAudience.Child;
        var summary = new LetterSummary("There is news about who supports you after a move.", ToDo(brief, stage)) { IfNotDone = "Nothing stops because of this letter." };
        return new(
            $"About your move ({brief.Reference})",
            isChild ? "Your move" : $"The move, and who supports {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Opening(brief, stage, isChild))),
                Block("responsible", Head("Who is responsible"), Say(Responsible(brief, stage, from, isChild))),
                Block("toDo", Duties(stage, isChild)),
                Block("questions", Head("If you have a question"), Say($"{(isChild ? "Tell" : "Please get in touch with")} {brief.Contact.NameAndAddress}.")),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = Facts(brief, summary, stage, from),
        };
    }

    /// <summary>N56: what the agency knows reaches its counterpart soon.</summary>
    private static Letter WriteToAgency(CaseLetterBrief brief, TransferStage stage, DateOnly? from)
    {
        var summary = new LetterSummary("A child whom you support is moving to a new area.", "Please brief your counterpart there, and tell us that you have.") { IfNotDone = "We will ask you again." };
        return new(
            $"About a move ({brief.Reference})",
            $"The move of {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"{brief.ChildName} and the family are moving, or have moved, to the area of another council.")),
                Block("responsible", Head("Who is responsible"), Say(Responsible(brief, stage, from, isChild: false))),
                Block(
                    "toDo",
                    Head("What we ask of you"),
                    List(
                    [
                        "Tell your counterpart in the new area what they need to know, as soon as possible, and send on the records, such as those of a school or a doctor (GP).",
                        "Tell us that you have, or why you need not.",
                    ])),
                Block("questions", Head("If you have a question"), Say($"Please get in touch with {brief.Contact.NameAndAddress}.")),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = Facts(brief, summary, stage, from),
        };
    }

    private static LetterFacts Facts(CaseLetterBrief brief, LetterSummary summary, TransferStage stage, DateOnly? from) => CaseFacts.Of(brief, summary).And(new()
    {
        { "isMoving", stage == TransferStage.Moving },
        { "isNotified", stage == TransferStage.Notified },
        { "passes", stage == TransferStage.Passes },
        { "remains", stage == TransferStage.Remains },
        { "isTaken", stage == TransferStage.Taken },
        { "isNotInNeed", stage == TransferStage.NoFurtherAction },
        { "responsibleFrom", from },
    });

    private static string Opening(CaseLetterBrief brief, TransferStage stage, bool isChild) => stage switch
    {
        TransferStage.Moving => isChild ? "We know that you are moving to a new area." : "We know that you are moving, or have moved, to a new area.",
        TransferStage.Notified => isChild
            ? "We have told the people who help children in your new area about you."
            : $"We have told the council in your new area about the support that {brief.ChildName} and your family have.",
        TransferStage.Passes when !HasAgreed(brief) => isChild
            ? "Our managers have decided that the people in your new area are to help you. They know about it."
            : "Our managers have decided that the council in your new area is responsible, because you live there. That council has been told.",
        TransferStage.Passes => isChild
            ? "The people who help children in your new area have agreed to help you."
            : "The council in your new area has agreed to take over.",
        TransferStage.Remains => isChild ? "Nothing changes: we go on helping you." : "The support does not pass to another council.",
        TransferStage.NoFurtherAction => isChild
            ? "You live in our area now. We have looked at how you are, and you do not need our help at the moment."
            : $"You live in our area now. We have looked at the support that {brief.ChildName} and your family had, and have decided that {brief.ChildName} does not need support from us at the moment.",
        _ => isChild ? "You live in our area now, and we will help you." : $"You live in our area now. {brief.Pack.Authority.Name} takes over the support for {brief.ChildName} and your family.",
    };

    /// <summary>Nobody is told that another council has agreed where it has only been told.</summary>
    private static bool HasAgreed(CaseLetterBrief brief) =>
        TransferNewsSubject.Find(brief.Order.Subject) is { } news && brief.File.TransfersOut.FirstOrDefault(transfer => transfer.Label == news.Label) is not { IsAsserted: true };

    private static string Responsible(CaseLetterBrief brief, TransferStage stage, DateOnly? from, bool isChild)
    {
        var (us, who) = (brief.Pack.Authority.Name, isChild ? "you" : $"{brief.ChildName}");
        return (stage, from) switch
        {
            (TransferStage.Passes, { } day) => $"From {PlainWords.Date(day)} the council in your new area supports {who}. Until then {us} does.",
            (TransferStage.Moving, _) when brief.Reader.Audience == LetterAudience.Agency => $"{us} goes on supporting {who} until the council in the new area takes over.",
            (TransferStage.Moving or TransferStage.Notified or TransferStage.Passes, _) => $"{us} goes on supporting {who} until the council in your new area takes over. We will tell you when.",
            (TransferStage.NoFurtherAction, _) => $"{us} is now the council to ask. If things get harder, tell us: we will look again.",
            (TransferStage.Taken, { } day) => $"{us} supports {who} from {PlainWords.Date(day)}.",
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

    private static string ToDo(CaseLetterBrief brief, TransferStage stage) => stage == TransferStage.Moving && brief.Reader.Audience != LetterAudience.Child
        ? $"Please see to school and doctor in the new area. {brief.WhomToCall("if you need help")}"
        : $"You do not need to do anything. {brief.WhomToCall("if you have a question")}";
}
