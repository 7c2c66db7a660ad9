using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Assessments;

/// <summary>An assessment starts.</summary>
internal sealed class StartAssessmentTask : CaseTask
{
    public override string Slug => "assessment-start";

    public override string Verb => "Start an assessment";

    public override string Done => "The assessment has started.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.StartAssessment;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && (shown.File.CurrentAssessment is null || (shown.File.CurrentAssessment.ConcludedOn is not null && shown.File.OpenReassessment is null));

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new DateField("on", "When did the assessment start?", "The day on which you first worked on it, whenever you record it.")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new AssessmentStarted(form.Date("on", "The date on which the assessment started"))];
}
