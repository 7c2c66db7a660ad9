using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Breaches;

/// <summary>A manager says what follows from a rule that was not kept.</summary>
internal sealed class AnswerBreachTask : CaseTask
{
    private const string Accept = "accept";
    private const string Again = "again";

    public override string Slug => "breach";

    public override string Verb => "Answer a rule that was not kept";

    public override string Done => "Your answer is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AnswerBreach;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override string? AboutNext(ShownCase shown) => shown.File.Breaches?.FirstOrDefault(breach => breach.AnsweredOn is null && shown.RulesNotKept.ContainsKey(breach.Id))?.Id;

    public override bool IsOffered(ShownCase shown) => Deciding.Is(shown, ApprovalKind.Breach) && shown.RulesNotKept.Count > 0;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
        AskedAbout(desk) is { } breach && desk.Case.RulesNotKept.TryGetValue(breach.Id, out var rule) ? [rule] : ["Every rule that was not kept has its answer."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        .. AskedAbout(desk) is { StillOwed: true }
            ? [new ChoiceField("accepts", "Does it stand all the same?", [new(Accept, "Yes, it counts as if the rule had been kept"), new(Again, "No, it has to be done again")])]
            : Array.Empty<Field>(),
        new TextField("answer", "What follows from it?", "What was talked about with whoever answers for it, and what changes."),
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var accepts = AskedAbout(desk) is { StillOwed: true } && form.ChosenOf("accepts", "Say whether it stands all the same", Accept, Again) == Accept;
        return [new BreachAnswered(AskedAbout(desk)?.Id ?? "", desk.Case.Today, form.Text("answer", "Say what follows from it"), accepts ? true : null)];
    }

    private static RecordedBreach? AskedAbout(TaskDesk desk) => desk.About is { } id ? desk.Case.File.Breach(id) : null;
}
