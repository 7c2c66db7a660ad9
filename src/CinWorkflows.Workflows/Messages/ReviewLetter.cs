using CinWorkflows.Domain.Plans;
using CinWorkflows.Domain.Reviews;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The record of a review: what it found, with reasons, the progress made and what follows (H33).</summary>
internal sealed class ReviewLetter(ICaseReader cases) : ILetterWriter<CaseMatter>
{
    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken)
    {
        var review = matter.File.Reviews.FirstOrDefault(review => review.Number == matter.SubjectNumber());
        var acts = (await cases.ActsAsync(matter.File.CaseId, cancellationToken)).Select(act => act.Act).ToList();
        var at = acts.FindLastIndex(act => act is ReviewOutcomeRecorded outcome
            && outcome.On == review?.OutcomeOn
            && outcome.Outcomes.SequenceEqual(review.Outcomes));
        if (review is null || at < 0)
        {
            return Draft.Impossible(MessageProblem.ReviewGone);
        }

        var outcome = (ReviewOutcomeRecorded)acts[at];
        if (outcome.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm) && matter.Reader.Audience != Audience.Staff)
        {
            return Draft.Impossible(MessageProblem.TellInPerson);
        }

        var plan = acts.Take(at).OfType<PlanAgreed>().LastOrDefault()?.Content;
        return new(Write(matter, review, outcome, plan?.Outcomes ?? []));
    }

    private static Letter Write(CaseMatter matter, Domain.Reviews.Review review, ReviewOutcomeRecorded outcome, IReadOnlyList<PlannedOutcome> planned)
    {
        var isChild = matter.Reader.Audience == Audience.Child;
        var isFamily = isChild || matter.Reader.Audience == Audience.Family;
        var heldOn = review.HeldOn ?? outcome.On;
        var gist = new LetterGist("There is a record of a review for you to read.", NextStep(matter)) { IfNotDone = "Nothing else follows from this letter by itself." };
        return new(
            $"Papers for you ({matter.Reference})",
            isChild ? "How your plan is going" : $"{(isFamily ? "Review of the plan" : matter.Pack.Label("review", "Review of the plan"))} for {matter.ChildName}",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say($"{(isChild ? "We looked at how your plan is going" : "The plan was reviewed")} on {Wording.Date(heldOn)}. This is the record of it.")),
                Block("findings", Head(isChild ? "What we found" : "What the review found"), List(outcome.Outcomes.Select(found => ReviewFindings.Of(found, matter)))),
                Block("reasons", Head("Why"), Say(outcome.Reasons)),
                Block("progress", Section(isChild ? "How far we have come" : "Progress", outcome.Progress.Select(progress => Progress(progress, planned)))),
                Block("next", Head("What happens next"), Say(ReviewFindings.Next(outcome, matter))),
                Block(
                    "toDo",
                    Head(isFamily ? "If you do not agree, or have a question" : "Questions and corrections"),
                    Say($"{(isChild ? "Tell" : "Please tell")} {matter.Contact.NameAndAddress}. You do not need to do anything else.")),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(new()
            {
                { "heldOn", (DateOnly?)heldOn },
                { "findings", outcome.Outcomes.Select(found => ReviewFindings.Of(found, matter)) },
                { "noLongerInNeed", outcome.Outcomes.Contains(ReviewOutcome.NoLongerInNeed) },
                { "remainsInNeed", outcome.Outcomes.Contains(ReviewOutcome.RemainsInNeed) },
                { "planChanges", outcome.AmendPlan },
                { "reasons", outcome.Reasons },
                { "progress", outcome.Progress.Select(progress => Progress(progress, planned)) },
                { "next", ReviewFindings.Next(outcome, matter) },
            }),
        };
    }

    private static string NextStep(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Staff => "Read it, and have it corrected where it is wrong.",
        Audience.Child => $"You do not need to do anything. {matter.WhomToCall("if you do not agree")}",
        _ => $"You do not need to do anything. {matter.WhomToCall("if you do not agree or have a question")}",
    };

    private static string Progress(OutcomeProgress progress, IReadOnlyList<PlannedOutcome> planned)
    {
        var what = planned.FirstOrDefault(outcome => outcome.Id == progress.OutcomeId)?.Description ?? "An outcome of the plan";
        var note = progress.Note is { } said ? $" {Wording.Sentence(said)}" : "";
        return $"{what.TrimEnd().TrimEnd('.')}: {ReviewFindings.Of(progress.Rating)}.{note}";
    }
}
