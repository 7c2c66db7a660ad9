using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Assessments;

/// <summary>An assessment is concluded: what it found, and who is to help.</summary>
internal sealed class ConcludeAssessmentTask : CaseTask
{
    public override string Slug => "assessment-end";

    public override string Verb => "Conclude the assessment";

    public override string Done => "The assessment is concluded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind is DutyKind.ConcludeAssessment or DutyKind.ConcludeReassessment;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && (shown.File.CurrentAssessment is { ConcludedOn: null } || shown.File.OpenReassessment is not null);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "When did you finish it?"),
        new ChoiceField(
            "outcome",
            "What did it find?",
            [
                new($"{AssessmentOutcome.Section17Support}", $"{desk.Case.ChildFirst} is in need, and the family needs support", "A plan is made next."),
                new($"{AssessmentOutcome.EarlyHelp}", "Early help is enough", "The case ends here."),
                new($"{AssessmentOutcome.NoFurtherAction}", "Nothing further is needed", "The case ends here."),
            ]),
        new TextField("summary", "What did you find, in a few sentences?"),
        .. desk.Case.Choices(person => person.Kind == ParticipantKind.Agency) is { Count: > 0 } agencies
            ? [new SeveralField("recommendedAgencies", "Who else should help?", agencies, "They are invited to the first meeting. Leave empty if nobody.")]
            : Array.Empty<Field>(),
        new TextField("delayReason", "Why did it take longer than it should?", Rows: 3) { OnlyIfAsked = true },
        .. SettledItems.Fields(desk),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new AssessmentConcluded(
            form.Date("on", "The date on which you finished the assessment"),
            form.Choice<AssessmentOutcome>("outcome", "Say what the assessment found"),
            form.All("recommendedAgencies"),
            form.Optional("delayReason"),
            form.Optional("summary"),
            SettledItems.Read(form, desk)),
    ];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => SettledItems.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}
