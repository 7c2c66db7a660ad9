using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Reviews;

/// <summary>A manager agrees how often the plan is reviewed.</summary>
internal sealed class AgreeIntervalTask : CaseTask
{
    private static readonly IReadOnlyList<Period> Intervals = [new(4, Unit.Weeks), new(6, Unit.Weeks), new(2, Unit.Months), new(3, Unit.Months), new(4, Unit.Months), new(5, Unit.Months), new(6, Unit.Months)];

    public override string Slug => "review-interval";

    public override string Verb => "Agree how often the plan is reviewed";

    public override string Done => "How often the plan is reviewed is agreed.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AgreeReviewInterval;

    public override bool IsOffered(ShownCase shown) => shown.File is { Ending: null, CurrentPlan: not null } && Deciding.Is(shown, ApprovalKind.ReviewInterval);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("every", "How often?", [.. Intervals.Select((every, at) => new Choice(at.ToString(CultureInfo.InvariantCulture), CodeWords.AtBeginning(PlainWords.Every(every))))]),
        new TextField("exceptionalReason", "What is exceptional about this child, so that it is reviewed less often?", Rows: 3) { OnlyIfAsked = true },
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var chosen = form.ChosenOf("every", "Say how often the plan is reviewed", [.. Intervals.Select((_, at) => at.ToString(CultureInfo.InvariantCulture))]);
        var every = chosen.Length == 0 ? Intervals[0] : Intervals[int.Parse(chosen, CultureInfo.InvariantCulture)];
        return [new ReviewIntervalAgreed(every, desk.Case.Today, form.Optional("exceptionalReason"))];
    }
}
