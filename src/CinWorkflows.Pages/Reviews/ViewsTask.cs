using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Reviews;

/// <summary>The views of somebody who will not come to the review.</summary>
internal sealed class ViewsTask : CaseTask
{
    public override string Slug => "views";

    public override string Verb => "Record views for the review";

    public override string Done => "The views are recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ObtainViews;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.PersonId;

    public override bool IsOffered(ShownCase shown) => shown.File.Ending is null && shown.File.CurrentPlan is not null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("personId", "Whose views?", desk.Case.Choices(_ => true), IsList: true),
        new TextField("views", "What did they say?", "In their own words; or that they did not wish to say anything."),
        new DateField("on", "When did they say it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("personId", desk.About ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ViewsReceived(form.Text("personId", "Choose whose views these are"), form.Date("on", "The day"), form.Text("views", "Write what they said"))];
}
