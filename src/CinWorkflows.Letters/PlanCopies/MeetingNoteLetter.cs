using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The chair's note of a planning meeting, for those involved (H12). They are asked to sign once the plan that was made there reaches them.</summary>
internal sealed class MeetingNoteLetter() : CaseLetter(MessageKind.MeetingNote)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new("first")];

    public override IReadOnlyList<Essential> Essentials => [new("what happens next", "next")];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        var acts = (await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken)).Select(act => act.Act).ToList();
        return acts.OfType<MeetingHeld>().LastOrDefault(held => held.MeetingId == brief.Order.Subject) is { } held
            ? new(Write(brief, held, MeetingOnRecord.HeldTogetherWith(held.MeetingId, acts)))
            : Draft.Impossible(MessageProblem.MeetingGone);
    }

    private static Letter Write(CaseLetterBrief brief, MeetingHeld held, string? together)
    {
        var isChild = brief.Reader.Audience == LetterAudience.Child;
        var isFamily = isChild || brief.Reader.Audience == LetterAudience.Parent;

        // The note was written for adults: the worker goes through it with the child.
        var note = isChild ? "" : held.Note;
        var summary = new LetterSummary("There is a note of a meeting for you to read.", NextStep(brief)) { IfNotDone = "Nothing else follows from this letter by itself." };
        return new(
            $"Papers for you to read, meeting of {PlainWords.ShortDate(held.On)} ({brief.Reference})",
            isChild ? "What we talked about" : $"Note of the {(isFamily ? "planning meeting" : brief.Pack.Label("planningMeeting", "planning meeting"))} for {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Opening(brief, held, together))),
                Block("note", isChild ? [Say($"{brief.Contact.Name} will talk with you about what was said.")] : [Head("The chair's note"), Say(note)]),
                Block("next", Head("What happens next"), Say(Next(isChild))),
                Block(
                    "toDo",
                    Head(isFamily ? "If you do not agree, or have a question" : "Questions and corrections"),
                    Say($"{(isChild ? "Tell" : "Please tell")} {brief.Contact.NameAndAddress}. You do not need to do anything else now.")),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new()
            {
                { "heldOn", (DateOnly?)held.On },
                { "combinedWith", together },
                { "note", note },
                { "next", Next(isChild) },
            }),
        };
    }

    private static string Opening(CaseLetterBrief brief, MeetingHeld held, string? together)
    {
        var with = together is null ? "" : $" It was held together with: {together}.";
        return brief.Reader.Audience == LetterAudience.Child
            ? $"On {PlainWords.Date(held.On)} there was a meeting about how to help you.{with}"
            : $"The meeting to make the plan was held on {PlainWords.Date(held.On)}. This is the note of whoever chaired it.{with}";
    }

    private static string Next(bool isChild) => isChild
        ? "You will get your plan. We will ask you if you agree with it."
        : "The plan from this meeting is sent to you. You are then asked to sign it.";

    private static string NextStep(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Practitioner => "Read it, and have it corrected where it is wrong.",
        LetterAudience.Child => $"You do not need to do anything. {brief.WhomToCall("if you do not agree")}",
        _ => $"You do not need to do anything now. {brief.WhomToCall("if you do not agree or have a question")}",
    };
}
