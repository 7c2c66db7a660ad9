using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Planning;

/// <summary>Somebody signs the plan, disagrees with it, does not wish to sign, or has not answered.</summary>
internal sealed class PlanReplyTask : CaseTask
{
    public override string Slug => "plan-reply";

    public override string Verb => "Record a signature or answer to the plan";

    public override string Done => "The answer is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ObtainPlanReply;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.CurrentPlan is not null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        .. Versions(desk) is { Count: > 1 } versions ? [new ChoiceField("version", "Which version?", versions)] : Array.Empty<Field>(),
        new ChoiceField("personId", "Who?", desk.Case.Choices(_ => true), IsList: true),
        new ChoiceField(
            "reply",
            "What do they say?",
            [
                .. new[]
                {
                    new Choice($"{PlanReply.Signed}", "They sign"),
                    new Choice($"{PlanReply.Disagrees}", "They disagree with some of it", "The next review says what becomes of that."),
                    new Choice($"{PlanReply.Declined}", "They do not wish to sign", "A manager looks at why, and the next review says what becomes of that."),
                    new Choice($"{PlanReply.NoReply}", "They have not answered", "A manager looks at why, and the next review says what becomes of that."),
                },
            ]),
        new TextField("areas", "With what do they disagree?", "In their own words. Only for a disagreement.", 3),
        new DateField("on", "On which day?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if (Asked(desk) is { } asked)
        {
            form.Set("version", $"{asked.Version}");
            form.Set("personId", asked.Recipient ?? "");
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var version = Versions(desk) is { Count: > 1 } ? int.TryParse(form["version"], out var chosen) ? chosen : 0 : desk.Case.File.CurrentPlan?.Version ?? 0;
        if (version == 0)
        {
            form.Fault("version", "Choose the version");
        }

        return [new PlanReplyRecorded(version, form.Text("personId", "Choose who"), form.Choice<PlanReply>("reply", "Say what they say"), form.Date("on", "The day"), form.Optional("areas"))];
    }

    /// <summary>The version, and perhaps the person, that a duty or a link asks about.</summary>
    private static PlanSubject? Asked(TaskDesk desk) =>
        desk.About is { } about && int.TryParse(about, out var number) ? new(number)
        : AskedPlan.Of(desk.About) is { } subject ? subject
        : desk.Case.File.CurrentPlan is { } plan ? new(plan.Version)
        : null;

    private static IReadOnlyList<Choice> Versions(TaskDesk desk) => [.. desk.Case.File.Plans.Where(plan => plan.AgreedOn is not null).Select(plan => new Choice($"{plan.Version}", $"Version {plan.Version}"))];
}
