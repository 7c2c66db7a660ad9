using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
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
    public static async Task RunAsync(Procedure now)
    {
        now.Alongside(AgreeInterval(now));
        now.Alongside(AgreeArrangements(now));
        now.Alongside(TwelveMonthGate(now));

        for (var number = 1; ; number++)
        {
            var review = now.File.Reviews.FirstOrDefault(review => review.Number == number) ?? new Review(number);
            await now.Together(Prepare(now, review), HoldReview(now, review));

            // N31, H29, H33: the outcome is recorded, always, with reasons.
            var outcome = now.Until(_ => review.Concluded, DutyKind.RecordReviewOutcome, new ReviewSubject(number));
            if (now.Pack.ClocksStartWithAnchor)
            {
                // N23, H20: the next review counts from what was held, whether or not anybody recorded what came of it.
                now.Alongside(Follow(now, review, outcome));
                continue;
            }

            await Follow(now, review, outcome);
            await NextReview(now, review);
        }
    }

    private static async Task Follow(Procedure now, Review review, Task outcome)
    {
        await outcome;
        now.Alongside(SendRecord(now, review));
        now.Alongside(AmendPlan(now, review));
    }

    /// <summary>A review is prepared once the one before it is through; what is already known of it is seen to at once.</summary>
    private static Task Prepare(Procedure now, Review review) =>
        now.File.Reviews.Contains(review) || (now.File.AwaitingOutcome is null && now.File.Closure is not { AwaitsDecision: true })
            ? ReviewPreparation.RunAsync(now, review)
            : Task.CompletedTask;

    /// <summary>N23, H20: the interval is agreed with the manager; a disabled child's is agreed with the family (N38, N41).</summary>
    private static Task AgreeInterval(Procedure now) => now.Until(
        file => file.Interval is not null || file.Regime.Kind != RegimeKind.Ordinary,
        DutyKind.AgreeReviewInterval);

    /// <summary>N38, N41, H20: what was agreed until a day is agreed anew by then, whatever the review of that day says of it; so is what nobody agrees to who is there.</summary>
    private static Task AgreeArrangements(Procedure now) => now.Until(
        file => file.Regime.AgreedUntil is null,
        DutyKind.AgreeArrangements);

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
    /// acknowledges a longer-term need (N30). The arrangements for a disabled child say how often the plan is reviewed; they acknowledge
    /// nothing, since edition 2.
    /// </summary>
    private static Task TwelveMonthGate(Procedure now)
    {
        if (now.Pack.NotAskedFor.Contains(DutyKind.HoldTwelveMonthReview))
        {
            return Task.CompletedTask;
        }

        var deadline = now.DeadlineOf(DutyKind.HoldTwelveMonthReview);
        return now.Until(
            file => LongTermNeed(now, file)
                || (!now.Pack.ClocksStartWithAnchor && file.Regime.Kind != RegimeKind.Ordinary)
                || file.Reviews.Any(review => review is { TwelveMonth: true, HeldOn: { } held } && deadline?.IsTooEarly(held) != true),
            DutyKind.HoldTwelveMonthReview);
    }

    /// <summary>N30, H28: the plan states the need; where the pack gives somebody that decision, it is acknowledged too.</summary>
    private static bool LongTermNeed(Procedure now, CaseFile file) =>
        file.CurrentPlan is { LongTerm: true } && (!now.Pack.Approvals.ContainsKey(ApprovalKind.LongTermException) || file.LongTermAcknowledgedOn is not null);

    /// <summary>H33: the case has ended; whoever was to have the record of a review and was not reached is told by a person all the same.</summary>
    public static Task StillTellRecordsAsync(Procedure now) => now.Together(now.File.Reviews
        .Where(review => now.WasDone(nameof(SendReviewRecord), new ReviewSubject(review.Number)))
        .Select(review => SendRecord(now, review)));

    /// <summary>H33: child, parents and participants get the record of every review, also where nothing is amended.</summary>
    private static async Task SendRecord(Procedure now, Review review)
    {
        if (now.Pack.Review.RecordToParticipantsClause is not null)
        {
            var sent = await now.Once(nameof(SendReviewRecord), new ReviewSubject(review.Number));
            await InformByHand.TellAsync(now, InformedPerson.Record(review.Number), MessageKind.ReviewRecord, sent);
        }
    }

    /// <summary>N33, N35, H31, H35: an amendment becomes a new version of the plan, which is circulated like the first.</summary>
    private static Task AmendPlan(Procedure now, Review review) => now.Until(
        file => !review.AmendmentNeeded
            || review.AmendedBy is not null
            || (!now.Pack.ClocksStartWithAnchor && file.Reviews.Any(later => later.Number > review.Number && later.Concluded)),
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
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) => LastingParticipants.Of(file)
        .Where(person => person.Kind != ParticipantKind.Child || person.ReceivesPlan)
        .Select(person => person.Id);

    protected override bool IsToldByHand(CaseFile file, string subject)
    {
        var number = ReviewSubject.Read(subject).Number;
        return file.Reviews.Any(review => review.Number == number && review.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm));
    }
}
