using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Safeguarding;

/// <summary>An enquiry under section 47 has ended; where a child protection conference followed, what that decided is recorded here too.</summary>
internal sealed class EnquiryEndTask : CaseTask
{
    public override string Slug => "enquiry-end";

    public override string Verb => "Conclude the section 47 enquiry";

    public override string Done => "What came of the enquiry is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ConcludeSection47Enquiry;

    public override string? About(Duty duty, CaseFile file) => EnquirySubject.In(file, duty.Subject)?.Id;

    public override string? AboutNext(ShownCase shown) => shown.File.OpenEnquiries.FirstOrDefault()?.Id;

    public override bool IsOffered(ShownCase shown) => Deciding.Is(shown, ApprovalKind.StrategyDiscussion) && shown.File.OpenEnquiries.Any();

    public override IEnumerable<string> Lead(TaskDesk desk) => AskedAbout(desk) switch
    {
        null => ["This enquiry does not go on any more, or there was none."],
        { AwaitsConference: true } enquiry =>
        [
            $"The enquiry of {PlainWords.ShortDate(enquiry.Since)} led to a child protection conference.",
            "If the conference decided on a child protection plan, record that the plan began: that ends the enquiry.",
        ],
        var enquiry => [$"The enquiry goes on since {PlainWords.ShortDate(enquiry.Since)}."],
    };

    public override PageTask? First(TaskDesk desk) => AwaitsConference(desk) && desk.Case.File is { Hold: null, Ending: null }
        ? new(CaseWays.Task(desk.Case.Id, "protection-started"), "Record that a child protection plan began")
        : null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", AwaitsConference(desk) ? "When was the conference?" : "When did the enquiry end?"),
        AwaitsConference(desk)
            ? new ChoiceField(
                "outcome",
                "What did the conference decide?",
                [
                    new($"{Section47Outcome.NoContinuingRisk}", "No child protection plan"),
                    new($"{Section47Outcome.Conference}", "A child protection plan, which is recorded already"),
                ])
            : new ChoiceField(
                "outcome",
                "How did it end?",
                [
                    new($"{Section47Outcome.NotSubstantiated}", "The concerns were not substantiated"),
                    new($"{Section47Outcome.NoContinuingRisk}", $"They were substantiated, and {desk.Case.ChildFirst} is not at continuing risk of significant harm"),
                    new($"{Section47Outcome.Conference}", $"{desk.Case.ChildFirst} is at continuing risk, and a child protection conference follows", "What the conference decides is recorded next."),
                ]),
        new TextField("reasons", "Why?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", AwaitsConference(desk) ? "The date of the conference" : "The date on which the enquiry ended");
        return [new Section47Ended(on, form.Choice<Section47Outcome>("outcome", "Say how it ended"), form.Text("reasons", "Say why")) { Enquiry = AskedAbout(desk)?.Id ?? desk.About }];
    }

    private static bool AwaitsConference(TaskDesk desk) => AskedAbout(desk) is { AwaitsConference: true };

    private static Section47Enquiry? AskedAbout(TaskDesk desk) => desk.Case.File.OpenEnquiries.FirstOrDefault(enquiry => enquiry.Id == desk.About);
}
