using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Doors;

namespace CinWorkflows.Pages.Reviews;

/// <summary>What is asked about the outcome of a review: how far each outcome of the plan is, what was decided, and why.</summary>
internal static class OutcomeFields
{
    public static async Task<IReadOnlyList<Field>> OfAsync(TaskDesk desk, bool isOptional, CancellationToken cancellationToken)
    {
        var plan = desk.Case.File.CurrentPlan;
        var content = plan is null ? null : await PlanText.OfAsync(desk.Get<IStaffDoor>(), desk.Case.Id, plan.Version, cancellationToken);
        return
        [
            .. (plan?.Outcomes ?? []).Select(outcome => new ChoiceField(ProgressName(outcome), $"How far is this? {content?.Outcomes.FirstOrDefault(one => one.Id == outcome)?.Description ?? outcome}", Ratings)),
            new SeveralField("outcomes", "What did the review decide?", Decisions(desk), isOptional ? "Leave empty to record the outcome later." : null),
            new TextField("reasons", "Why?", "The reasons for what was decided. The child’s and the parents’ views belong here.", 6),
            .. desk.Case.Pack.ClosureRoutes.Count > 1
                ? [new ChoiceField("recommendedRoute", "If the case is to close: what next?", [.. desk.Case.Pack.ClosureRoutes.Select(route => new Choice(route.Id, route.Text))]) { OnlyIfAsked = true }]
                : Array.Empty<Field>(),
            new ChoiceField("amendPlan", $"Does the {desk.Case.Words.Plan} change?", [new("no", "No, it goes on as it is"), new("yes", "Yes", "A new version is to be written.")]),
            .. Disagreeing(desk).Select(person => new LineField(AnswerName(person), $"{desk.Case.NameOf(person)} {What(person, desk)} the {desk.Case.Words.Plan}. What becomes of that?")),
            .. Checklist(desk) is { Count: > 0 } items ? [new SeveralField("attested", "What was looked at?", items)] : Array.Empty<Field>(),
        ];
    }

    /// <summary>Whether an outcome is given at all.</summary>
    public static bool IsGiven(PageForm form) => form.All("outcomes").Count > 0 || form["reasons"].Length > 0;

    public static ReviewOutcomeRecorded Read(PageForm form, TaskDesk desk, DateOnly on)
    {
        var outcomes = form.AllOf<ReviewOutcome>("outcomes");
        if (outcomes.Count == 0)
        {
            form.Fault("outcomes", "Say what the review decided");
        }

        var reasons = form.Text("reasons", "Say why");
        var amend = form.YesOrNo("amendPlan", $"Say whether the {desk.Case.Words.Plan} changes");
        var progress = (desk.Case.File.CurrentPlan?.Outcomes ?? []).Select(outcome => new OutcomeProgress(outcome, form.Choice<ProgressRating>(ProgressName(outcome), "Say how far this is"))).ToList();
        List<DisagreementAnswered> answers = [.. Disagreeing(desk).Where(person => form[AnswerName(person)].Length > 0).Select(person => new DisagreementAnswered(person, form[AnswerName(person)]))];
        var route = form.Optional("recommendedRoute") ?? (outcomes.Contains(ReviewOutcome.NoLongerInNeed) && desk.Case.Pack.ClosureRoutes is [var only] ? only.Id : null);
        return new(on, outcomes, reasons, progress, amend, form.All("attested") is { Count: > 0 } attested ? attested : null, route, answers.Count > 0 ? answers : null);
    }

    /// <summary>Where a refusal of the outcome is said; null for another.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.Split('.', '[')[0] switch
    {
        "progress" => (desk.Case.File.CurrentPlan?.Outcomes ?? []).Select(outcome => new FormFault(ProgressName(outcome), PlainReason.Of(refusal.Reason, desk.Case))).Where(fault => form[fault.Field].Length == 0).DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case))),
        "disagreements" => Disagreeing(desk).Where(person => form[AnswerName(person)].Length == 0).Select(person => new FormFault(AnswerName(person), $"Say what becomes of it that {desk.Case.NameOf(person)} {What(person, desk)} the {desk.Case.Words.Plan}")).DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case))),
        _ => null,
    };

    private static IReadOnlyList<Choice> Ratings { get; } =
    [
        new($"{ProgressRating.Achieved}", "Achieved"),
        new($"{ProgressRating.OnTrack}", "On the way, in time"),
        new($"{ProgressRating.Delayed}", "Slower than planned"),
        new($"{ProgressRating.NoProgress}", "No progress"),
    ];

    private static IReadOnlyList<Choice> Decisions(TaskDesk desk) =>
    [
        new($"{ReviewOutcome.RemainsInNeed}", $"{desk.Case.ChildFirst} is still in need"),
        new($"{ReviewOutcome.NoLongerInNeed}", $"{desk.Case.ChildFirst} is no longer in need", "Your manager is asked to close the case."),
        new($"{ReviewOutcome.RiskOfSignificantHarm}", $"{desk.Case.ChildFirst} may be at risk of significant harm", "A strategy discussion follows at once."),
    ];

    private static IReadOnlyList<string> Disagreeing(TaskDesk desk) => [.. PlanDisagreements.Open(desk.Case.File).Select(one => one.Recipient).OfType<string>().Distinct()];

    private static IReadOnlyList<Choice> Checklist(TaskDesk desk) =>
        [.. (desk.Case.Pack.Regimes.GetValueOrDefault(desk.Case.File.Regime.Kind)?.ReviewChecklist ?? []).Select(item => new Choice(item.Id, item.Text))];

    private static string ProgressName(string outcomeId) => $"progress-{outcomeId}";

    private static string What(string personId, TaskDesk desk) => PlanDisagreements.What(PlanDisagreements.Open(desk.Case.File).Last(one => one.Recipient == personId), desk.Case.File);

    private static string AnswerName(string personId) => $"disagreement-{personId}";
}
