using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>Where a case is in the procedure: its steps in order, what each has come to, and where it stands now.</summary>
internal sealed record ProcedureChart(IReadOnlyList<ChartStep> Steps, string Summary)
{
    public static ProcedureChart Of(CaseFile file, PolicyPack pack)
    {
        var words = DutyWords.Of(pack);
        List<(CaseStage Stage, string Name, string? Came)> steps =
        [
            (CaseStage.Assessment, "Assessment", file.CurrentAssessment is { ConcludedOn: { } on } ? $"Ended on {PlainWords.ShortDate(on)}" : file.CurrentAssessment is { StartedOn: var since } ? $"Since {PlainWords.ShortDate(since)}" : null),
            (CaseStage.FirstPlanningMeeting, $"First {words.PlanningMeeting}", file.FirstPlanningMeeting?.HeldOn is { } held ? $"Held on {PlainWords.ShortDate(held)}" : null),
            (CaseStage.Planning, AtBeginning(words.Plan), file.CurrentPlan is { AgreedOn: { } agreed } plan ? $"Version {plan.Version} agreed on {PlainWords.ShortDate(agreed)}" : null),
            (CaseStage.Review, AtBeginning(words.Review), file.LastHeldReview is { HeldOn: { } last } ? $"Last held on {PlainWords.ShortDate(last)}" : null),
            (CaseStage.ClosureDecision, "Decision to close", file.Closure is { RecommendedOn: var recommended } ? $"Recommended on {PlainWords.ShortDate(recommended)}" : null),
            (CaseStage.Ended, "Ended", file.Ending is { On: var ended } ? PlainWords.ShortDate(ended) : null),
        ];
        var now = file.Stage == CaseStage.OnHold ? Reached(file) : file.Stage;
        var at = steps.FindIndex(step => step.Stage == now);
        var chart = steps.Select((step, index) => new ChartStep(step.Name, step.Came, index < at ? StepState.Done : index == at ? StepState.Now : StepState.ToCome)).ToList();
        if (file.Stage == CaseStage.OnHold)
        {
            return new(chart, $"On hold since {PlainWords.ShortDate(file.Hold!.Since)}: a child protection plan is in place, and the dates of this procedure wait.");
        }

        return new(chart, file.Stage == CaseStage.Ended ? "The case has ended." : $"Now: {steps[at].Name}. Step {at + 1} of {steps.Count}.");
    }

    public static string Name(CaseStage stage) => stage switch
    {
        CaseStage.FirstPlanningMeeting => "First planning meeting",
        CaseStage.ClosureDecision => "Decision to close",
        CaseStage.OnHold => "On hold",
        _ => stage.ToString(),
    };

    private static string AtBeginning(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static CaseStage Reached(CaseFile file) => (file with { Hold = null }).Stage;
}

/// <summary>A step of the procedure.</summary>
/// <param name="Name">The step.</param>
/// <param name="Came">What has come of it; null where nothing has.</param>
/// <param name="State">Whether it is done, now, or still to come.</param>
internal sealed record ChartStep(string Name, string? Came, StepState State);

/// <summary>Whether a step of the procedure is done, now, or still to come.</summary>
internal enum StepState
{
    /// <summary>Behind the case.</summary>
    Done,

    /// <summary>Where the case stands.</summary>
    Now,

    /// <summary>Before it.</summary>
    ToCome,
}
