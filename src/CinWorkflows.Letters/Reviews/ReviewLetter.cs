using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Reviews;

/// <summary>The record of a review: what it found, with reasons, the progress made and what follows (H33).</summary>
internal sealed class ReviewLetter() : CaseLetter(MessageKind.ReviewRecord)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new("1")];

    public override IReadOnlyList<Essential> Essentials => [new("what the review found", "findings"), new("what happens next", "next")];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        var review = brief.File.Reviews.FirstOrDefault(review => review.Number == ReviewSubject.Read(brief.Order.Subject).Number);
        var acts = (await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken)).Select(act => act.Act).ToList();
        var at = acts.FindLastIndex(act => act is ReviewOutcomeRecorded outcome
            && outcome.On == review?.OutcomeOn
            && outcome.Outcomes.SequenceEqual(review.Outcomes));
        if (review is null || at < 0)
        {
            return Draft.Impossible(MessageProblem.ReviewGone);
        }

        var outcome = (ReviewOutcomeRecorded)acts[at];
        if (outcome.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm) && brief.Reader.Audience != LetterAudience.Practitioner)
        {
            return Draft.Impossible(MessageProblem.TellInPerson);
        }

        // The reasons and what was said of each outcome were written for adults: the worker goes through them with the child.
        if (brief.Reader.Audience == LetterAudience.Child)
        {
            outcome = outcome with { Reasons = "", Progress = [] };
        }

        var plan = acts.Take(at).OfType<PlanAgreed>().LastOrDefault()?.Content;
        var together = review.MeetingId is { } meeting ? MeetingOnRecord.HeldTogetherWith(meeting, acts) : null;
        return new(Write(brief, review, outcome, plan?.Outcomes ?? [], together));
    }

    private static Letter Write(CaseLetterBrief brief, Review review, ReviewOutcomeRecorded outcome, IReadOnlyList<PlannedOutcome> planned, string? together)
    {
        var isChild = brief.Reader.Audience == LetterAudience.Child;
        var isFamily = isChild || brief.Reader.Audience == LetterAudience.Parent;
        var heldOn = review.HeldOn ?? outcome.On;
        var summary = new LetterSummary("There is a record of a review for you to read.", NextStep(brief)) { IfNotDone = "Nothing else follows from this letter by itself." };
        return new(
            $"Papers for you to read, number {review.Number}, {PlainWords.ShortDate(brief.Today)} ({brief.Reference})",
            isChild ? "How your plan is going" : $"{(isFamily ? "Review of the plan" : brief.Pack.Label("review", "Review of the plan"))} for {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"{(isChild ? "We looked at how your plan is going" : "The plan was reviewed")} on {PlainWords.Date(heldOn)}. This is the record of it.{(together is null ? "" : $" It was held together with: {together}.")}")),
                Block("findings", Head(isChild ? "What we found" : "What the review found"), List(outcome.Outcomes.Select(found => ReviewFindings.Of(found, brief)))),
                Block("reasons", isChild ? [Say($"{brief.Contact.Name} will talk with you about why.")] : [Head("Why"), Say(outcome.Reasons)]),
                Block("progress", Section("Progress", outcome.Progress.Select(progress => Progress(progress, planned)))),
                Block("next", Head("What happens next"), Say(ReviewFindings.Next(outcome, brief))),
                Block(
                    "toDo",
                    Head(isFamily ? "If you do not agree, or have a question" : "Questions and corrections"),
                    Say($"{(isChild ? "Tell" : "Please tell")} {brief.Contact.NameAndAddress}. You do not need to do anything else.")),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new()
            {
                { "heldOn", (DateOnly?)heldOn },
                { "combinedWith", together },
                { "findings", outcome.Outcomes.Select(found => ReviewFindings.Of(found, brief)) },
                { "noLongerInNeed", outcome.Outcomes.Contains(ReviewOutcome.NoLongerInNeed) },
                { "remainsInNeed", outcome.Outcomes.Contains(ReviewOutcome.RemainsInNeed) },
                { "planChanges", outcome.AmendPlan },
                { "reasons", outcome.Reasons },
                { "progress", outcome.Progress.Select(progress => Progress(progress, planned)) },
                { "next", ReviewFindings.Next(outcome, brief) },
            }),
        };
    }

    private static string NextStep(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Practitioner => "Read it, and have it corrected where it is wrong.",
        LetterAudience.Child => $"You do not need to do anything. {brief.WhomToCall("if you do not agree")}",
        _ => $"You do not need to do anything. {brief.WhomToCall("if you do not agree or have a question")}",
    };

    private static string Progress(OutcomeProgress progress, IReadOnlyList<PlannedOutcome> planned)
    {
        var what = planned.FirstOrDefault(outcome => outcome.Id == progress.OutcomeId)?.Description ?? "An outcome of the plan";
        var note = progress.Note is { } said ? $" {PlainWords.Sentence(said)}" : "";
        return $"{what.TrimEnd().TrimEnd('.')}: {ReviewFindings.Of(progress.Rating)}.{note}";
    }
}
