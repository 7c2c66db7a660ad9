using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Reviews;

/// <summary>
/// Section 3: the plan is reviewed at the interval agreed with the manager, at least every three months, for as long as it is
/// in force (N23–N36, H20–H35).
/// </summary>
internal static class ReviewCycle
{
    public static async Task TellAsync(Procedure now)
    {
        now.Alongside(AgreeInterval(now));
        now.Alongside(TwelveMonthGate(now));

        for (var number = 1; ; number++)
        {
            var review = now.File.Reviews.FirstOrDefault(review => review.Number == number) ?? new Review(number);
            await now.Together(ReviewPreparation.TellAsync(now, review), HoldReview(now, review));

            // N31, H29, H33: the outcome is recorded, always, with reasons.
            await now.Until(_ => review.Concluded, DutyKind.RecordReviewOutcome, new ReviewSubject(number));
            now.Alongside(SendRecord(now, review));
            now.Alongside(AmendPlan(now, review));
            await NextReview(now, review);
        }
    }

    /// <summary>N23, H20: the interval is agreed with the manager; a disabled child's is agreed with the family (N38, N41).</summary>
    private static Task AgreeInterval(Procedure now) => now.Until(
        file => file.Interval is not null || file.Regime.Kind != RegimeKind.Ordinary,
        DutyKind.AgreeReviewInterval);

    private static Task HoldReview(Procedure now, Review review)
    {
        var held = review.HeldOn is not null;
        return now.Together(
            // N23, H20: at least every three months.
            now.Until(_ => held, DutyKind.HoldReview, new ReviewSubject(review.Number)),

            // N24, H21: a significant change in the family's circumstances brings it forward.
            now.Until(_ => held || review.EarlySince is null, DutyKind.HoldEarlyReview, new ReviewSubject(review.Number)));
    }

    /// <summary>
    /// N29, H28: a complex package beyond 12 months has a specific review, chaired by the team manager, unless the plan
    /// acknowledges a longer-term need (N30).
    /// </summary>
    private static Task TwelveMonthGate(Procedure now) => now.Until(
        file => file.CurrentPlan is { LongTerm: true }
            || file.Regime.Kind != RegimeKind.Ordinary
            || file.Reviews.Any(review => review is { TwelveMonth: true, HeldOn: not null }),
        DutyKind.HoldTwelveMonthReview);

    /// <summary>H33: child, parents and participants get the record of every review, also where nothing is amended.</summary>
    private static async Task SendRecord(Procedure now, Review review)
    {
        if (now.Pack.Review.RecordToParticipantsClause is not null)
        {
            var sent = await now.Once(nameof(SendReviewRecord), new ReviewSubject(review.Number));
            await InformByHand.TellAsync(now, InformedPerson.Record(review.Number), sent);
        }
    }

    /// <summary>N33, N35, H31, H35: an amendment becomes a new version of the plan, which is circulated like the first.</summary>
    private static Task AmendPlan(Procedure now, Review review) => now.Until(
        file => !review.AmendmentNeeded || review.AmendedBy is not null || file.Reviews.Any(later => later.Number > review.Number && later.Concluded),
        DutyKind.AmendPlan,
        new ReviewSubject(review.Number));

    /// <summary>N33, H31: the child remains in need, and the next review follows; N32, H30: or a manager decides on closure first.</summary>
    private static Task NextReview(Procedure now, Review review) => now.When(file =>
        !review.Outcomes.Contains(ReviewOutcome.NoLongerInNeed) || file.Closure is { AwaitsDecision: false });
}

/// <summary>
/// Sends the record of a review to the child, if old enough, the parents and all participants (H33). One that found a risk of
/// significant harm is never sent by a machine: whether, when and how people are told is for people to decide (N34, H32), and is
/// their duty.
/// </summary>
internal sealed class SendReviewRecord() : ParticipantLetterStep(MessageKind.ReviewRecord)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) => file.Participants
        .Where(person => person.Kind != ParticipantKind.Child || person.ReceivesPlan)
        .Select(person => person.Id);

    protected override bool IsToldByHand(CaseFile file, string subject)
    {
        var number = ReviewSubject.Read(subject).Number;
        return file.Reviews.Any(review => review.Number == number && review.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm));
    }
}
