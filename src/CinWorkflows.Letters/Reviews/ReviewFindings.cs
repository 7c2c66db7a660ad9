using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.Letters.Reviews;

/// <summary>What a review finds and what follows, in words for each reader.</summary>
internal static class ReviewFindings
{
    public static string Of(ReviewOutcome outcome, CaseLetterBrief brief)
    {
        var isChild = brief.Reader.Audience == LetterAudience.Child;
        return outcome switch
        {
            ReviewOutcome.NoLongerInNeed => isChild
                ? "We think that you do not need this plan any more."
                : $"{brief.ChildName} no longer needs support under this plan.",
            ReviewOutcome.RemainsInNeed => isChild
                ? "The plan still helps you, so it goes on."
                : $"{brief.ChildName} still needs support under this plan, and it goes on.",
            ReviewOutcome.RiskOfSignificantHarm => $"{brief.ChildName} appears to be at risk of significant harm.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a review."),
        };
    }

    public static string Of(ProgressRating rating) => rating switch
    {
        ProgressRating.Achieved => "done",
        ProgressRating.OnTrack => "going as planned",
        ProgressRating.Delayed => "slower than planned",
        ProgressRating.NoProgress => "no progress yet",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, "Not a rating of progress."),
    };

    public static string Next(ReviewOutcomeRecorded outcome, CaseLetterBrief brief)
    {
        var isChild = brief.Reader.Audience == LetterAudience.Child;
        if (outcome.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm))
        {
            return "A strategy discussion is held. How the family is told is decided there.";
        }

        if (outcome.Outcomes.Contains(ReviewOutcome.NoLongerInNeed))
        {
            return isChild
                ? $"A manager decides if the plan can stop. {brief.Contact.Name} will tell you."
                : $"A manager decides whether the plan ends. {brief.Contact.Name} will tell you what is decided.";
        }

        return (isChild, outcome.AmendPlan) switch
        {
            (true, true) => "Some parts of the plan will change. We will ask you what you think, and then give you the new plan.",
            (true, false) => "The plan stays as it is. We will look at it again later.",
            (false, true) => "The plan will be changed. We will ask for your views on the changes and send you the new version.",
            _ => "The plan stays as it is until the next review.",
        };
    }
}
