using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Closure;

/// <summary>A worker recommends to close the case outside a review.</summary>
internal sealed class RecommendClosureTask : CaseTask
{
    public override string Slug => "closure";

    public override string Verb => "Recommend to close the case";

    public override string Done => "Your manager is asked to decide.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.Closure is null && IsTaken(shown);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("route", "What should happen?", [.. desk.Case.Pack.ClosureRoutes.Select(route => new Choice(route.Id, route.Text))]),
        new TextField("reasons", "Why?", "What is better for the child, and what the family thinks."),
        new DateField("on", "From which day is that?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("route", desk.Case.Pack.ClosureRoutes is [var only] ? only.Id : "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ClosureRecommended(form.Date("on", "The day"), form.Text("route", "Say what should happen"), form.Text("reasons", "Say why"))];

    /// <summary>Many procedures close a case only on the outcome of a review. Without a plan there is no review.</summary>
    private static bool IsTaken(ShownCase shown) => shown.File.CurrentPlan is null ? shown.File.NoPlanSince is not null : !shown.Pack.Closure.OnlyInReview;
}
