using CinWorkflows.Domain.Plans;
using CinWorkflows.Domain.Reviews;
using CinWorkflows.Workflows.Ports.Records;
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
        return new(
            $"Papers for you ({matter.Reference})",
            isChild ? "How your plan is going" : $"{(isFamily ? "Review of the plan" : matter.Pack.Label("review", "Review of the plan"))} for {matter.ChildName}",
            [
                Say(matter.Reader.Greeting),
                Say($"{(isChild ? "We looked at how your plan is going" : "The plan was reviewed")} on {Wording.Date(review.HeldOn ?? outcome.On)}. This is the record of it."),
                Head(isChild ? "What we found" : "What the review found"),
                List(outcome.Outcomes.Select(found => ReviewFindings.Of(found, matter))),
                Head("Why"),
                Say(outcome.Reasons),
                .. Section(isChild ? "How far we have come" : "Progress", outcome.Progress.Select(progress => Progress(progress, planned))),
                Head("What happens next"),
                Say(ReviewFindings.Next(outcome, matter)),
                Head(isFamily ? "If you do not agree, or have a question" : "Questions and corrections"),
                Say($"{(isChild ? "Tell" : "Please tell")} {matter.Contact.NameAndAddress}. You do not need to do anything else."),
                .. matter.CaseLink,
                .. Signature.Of(matter),
            ]);
    }

    private static string Progress(OutcomeProgress progress, IReadOnlyList<PlannedOutcome> planned)
    {
        var what = planned.FirstOrDefault(outcome => outcome.Id == progress.OutcomeId)?.Description ?? "An outcome of the plan";
        var note = progress.Note is { } said ? $" {Wording.Sentence(said)}" : "";
        return $"{what.TrimEnd().TrimEnd('.')}: {ReviewFindings.Of(progress.Rating)}.{note}";
    }
}
