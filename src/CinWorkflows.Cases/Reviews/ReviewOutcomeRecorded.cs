using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// The outcome of a review, with reasons, dated and under the actor's name (N31–N34, H29–H33): no longer in need, which
/// recommends closure to the manager; remains in need; or at risk of significant harm, which asks for a strategy discussion.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Outcomes">What the review found.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Progress">How far each outcome of the plan is (N28, H27).</param>
/// <param name="AmendPlan">True where the plan is amended (N33, N35, H31).</param>
/// <param name="Attested">The items of the regime's review checklist that were checked (N41).</param>
/// <param name="RecommendedRoute">For a child no longer in need: the pack's route that is recommended (N32, H30).</param>
/// <param name="Disagreements">What becomes of each disagreement with the plan that no review has answered (N37).</param>
public sealed record ReviewOutcomeRecorded(
    DateOnly On,
    IReadOnlyList<ReviewOutcome> Outcomes,
    string Reasons,
    IReadOnlyList<OutcomeProgress> Progress,
    bool AmendPlan,
    IReadOnlyList<string>? Attested = null,
    string? RecommendedRoute = null,
    IReadOnlyList<DisagreementAnswered>? Disagreements = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <summary>The number of the review; needed only where more than one waits for its outcome.</summary>
    public int? Review { get; init; }

    /// <inheritdoc />
    public override bool TellsOfDanger => Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm);

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.RecordReviewOutcome).Clause;
        if (Which(desk.File) is not { HeldOn: { } held })
        {
            return [Missing(desk.File, clause)];
        }

        return
        [
            .. Named(desk.File, clause),
            .. desk.Happened("on", On, held, "the review"),
            .. CaseDesk.Text("reasons", Reasons, "the reasons", clause),
            .. Combination(desk),
            .. ProgressGiven(desk),
            .. ChecklistKept(desk),
            .. Route(desk),
            .. PlanDisagreements.Check(Disagreements, desk),
            .. Outcomes.Contains(ReviewOutcome.NoLongerInNeed) ? desk.Pack.Closure.TooEarly("outcomes", On, desk) : [],
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var awaiting = Which(file)!.Number;
        var answered = Disagreements is { } answers
            ? PlanDisagreements.Open(file).Where(one => answers.Any(answer => answer.PersonId == one.Recipient)).Select(one => one.Text).ToList()
            : null;
        var concluded = file with
        {
            Reviews = file.Reviews.Replace(review => review.Number == awaiting, review => review with { OutcomeOn = On, Outcomes = Outcomes, AmendmentNeeded = AmendPlan, Disagreements = answered }),
        };
        return concluded with
        {
            Closure = Outcomes.Contains(ReviewOutcome.NoLongerInNeed)
                ? new(Recommended(concluded) ?? On, stamp.Actor.Id, RecommendedRoute!)
                : concluded.Closure,
            Strategy = Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm) ? StrategyProgress.With(concluded.Strategy, On) : concluded.Strategy,
        };
    }

    /// <summary>The review that it is about: the one named, else the only one that waits for its outcome; entries from before it could be named are about the first.</summary>
    private Review? Which(CaseFile file) => Review is { } number ? Waiting(file).FirstOrDefault(review => review.Number == number) : file.AwaitingOutcome;

    private static IEnumerable<Review> Waiting(CaseFile file) => file.Reviews.Where(review => review is { HeldOn: not null, Concluded: false });

    private Refusal Missing(CaseFile file, string clause) => file.Meetings.FirstOrDefault(meeting => meeting is { IsReview: true, Owing: not null }) is { HeldOn: { } held, Owing: { } owing }
        ? new("type", $"the review of {held:yyyy-MM-dd} counts once a manager accepts it ('breachAnswered' of '{owing[0]}' with \"accepts\": true). Where the child appears to be at risk of significant harm, raise a concern at once ('safeguardingConcernRaised').", clause)
        : Review is { } number && Waiting(file).Any()
            ? new("review", $"review {number} waits for no outcome; waiting are: {string.Join(", ", Waiting(file).Select(review => review.Number))}.", clause)
            : new("type", WaitsForWord(file) ?? "no review was held whose outcome is missing; record 'meetingHeld' first.", clause);

    /// <summary>Where the outcome was recorded in a practitioner's name, nobody is sent to hold a review again.</summary>
    private static string? WaitsForWord(CaseFile file) => file is { Confirmed.AwaitingOutcome: { } review, Unconfirmed: { Count: > 0 } waiting }
        ? $"the outcome of review {review.Number} waits for the word of {string.Join(", ", waiting.Select(entry => $"'{entry.PractitionerId}' (entry {entry.Sequence})"))}: it is confirmed first ('entryConfirmed')."
        : null;

    private IEnumerable<Refusal> Named(CaseFile file, string clause)
    {
        if (Review is null && Waiting(file).Skip(1).Any())
        {
            yield return new("review", $"more than one review waits for its outcome ({string.Join(", ", Waiting(file).Select(review => $"{review.Number} of {review.HeldOn:yyyy-MM-dd}"))}): say which.", clause);
        }
    }

    /// <summary>A recommendation that waits already is decided on by its own day: to recommend again gives nobody more time.</summary>
    private static DateOnly? Recommended(CaseFile file) => file.Closure is { AwaitsDecision: true } waiting ? waiting.RecommendedOn : null;

    private IEnumerable<Refusal> Combination(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.RecordReviewOutcome).Clause;
        var found = Outcomes.Distinct().ToList();
        if (found.Count == 0)
        {
            yield return new("outcomes", "a review has an outcome.", clause);
        }
        else if (found.Contains(ReviewOutcome.NoLongerInNeed) && found.Count > 1)
        {
            yield return new("outcomes", "a child who is no longer in need neither remains in need nor appears to be at risk of significant harm.", clause);
        }
        else if (found.Count > 1 && !desk.Pack.Review.OutcomesTogether)
        {
            yield return new("outcomes", "this procedure knows one outcome for each review.", clause);
        }

        if (AmendPlan && found.Contains(ReviewOutcome.NoLongerInNeed))
        {
            yield return new("amendPlan", "the plan of a child who is no longer in need is not amended.", clause);
        }
    }

    private IEnumerable<Refusal> ProgressGiven(CaseDesk desk)
    {
        var expected = desk.File.CurrentPlan!.Outcomes;
        for (var index = 0; index < Progress.Count; index++)
        {
            if (!expected.Contains(Progress[index].OutcomeId))
            {
                yield return new($"progress[{index}].outcomeId", $"the plan in force has no outcome '{Progress[index].OutcomeId}'.");
            }
        }

        foreach (var missing in expected.Except(Progress.Select(progress => progress.OutcomeId)))
        {
            yield return new("progress", $"a review states the progress of each outcome; '{missing}' is missing.", desk.Pack.Review.Clause);
        }
    }

    private IEnumerable<Refusal> ChecklistKept(CaseDesk desk) =>
        (desk.Pack.Regimes.GetValueOrDefault(desk.File.Regime.Kind)?.ReviewChecklist ?? [])
            .Where(item => Attested?.Contains(item.Id) != true)
            .Select(item => new Refusal("attested", $"attest '{item.Id}': {item.Text}", item.Clause));

    private IEnumerable<Refusal> Route(CaseDesk desk)
    {
        var routes = desk.Pack.ClosureRoutes;
        if (Outcomes.Contains(ReviewOutcome.NoLongerInNeed) && routes.All(route => route.Id != RecommendedRoute))
        {
            yield return new("recommendedRoute", $"recommend one of: {string.Join(", ", routes.Select(route => route.Id))}.", routes.FirstOrDefault()?.Clause);
        }
    }
}
