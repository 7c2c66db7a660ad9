using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Planning;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Disability;

/// <summary>A manager records under which arrangements a disabled child is visited and the plan reviewed, as they were agreed with the family.</summary>
internal sealed class ArrangementsTask : CaseTask
{
    public override string Slug => "arrangements";

    public override string Verb => "Agree the arrangements for a disabled child";

    public override string Done => "The arrangements are recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AgreeArrangements;

    public override bool IsOffered(ShownCase shown) =>
        shown.File is { Ending: null, CurrentAssessment.FoundNeed: true } && shown.Pack.Regimes.Count > 0 && Deciding.Is(shown, ApprovalKind.Regime);

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. desk.Case.File.Regime switch
        {
            { Kind: not RegimeKind.Ordinary, UnagreedSince: { } since } => [$"Nobody who agreed to the arrangements takes part with parental responsibility since {PlainWords.ShortDate(since)}. Agree them anew with the family."],
            { Kind: not RegimeKind.Ordinary, ReviewBy: { } by } => [$"The arrangements were agreed until {PlainWords.ShortDate(by)}. Look at them with the family by then."],
            _ => Array.Empty<string>(),
        },
        .. desk.Case.Pack.Approvals.GetValueOrDefault(ApprovalKind.Regime) is { Roles: var roles } && !Deciding.Is(desk.Case, ApprovalKind.Regime)
            ? [$"Talk to the family, then ask your manager to record it: that is for the {RoleWords.AnyOf(roles, desk.Case.Pack.NameOf)}."]
            : Array.Empty<string>(),
    ];

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var documents = (await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).Select(recorded => recorded.Act);
        return
        [
            new ChoiceField("kind", "Which arrangements?", [.. desk.Case.Pack.Regimes.Keys.Prepend(RegimeKind.Ordinary).Distinct().Select(kind => new Choice($"{kind}", RegimeWords.Of(kind)))]),
            new DateField("on", "From which day?"),
            new TextField("reasons", "Why?", Rows: 3),
            new HeadingField("What was agreed with the family", "Leave the rest empty for the ordinary arrangements."),
            .. AgreementFields.Of(desk),
            .. Frequency.Fields("reviewEvery", "How often is the plan reviewed?"),
            .. Frequency.Fields("visitEvery", $"How often is {desk.Case.ChildFirst} visited? Leave empty if the plan says it."),
            new DateField("reviewBy", "By which day are the arrangements looked at again?"),
            new HeadingField("What shows the disability"),
            .. EvidenceFields.Of(desk, documents),
        ];
    }

    public override async Task BeginAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        var chosen = (await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).Select(recorded => recorded.Act).OfType<RegimeChosen>().LastOrDefault(act => act.Kind != RegimeKind.Ordinary);
        form.Set("kind", desk.Case.File.Regime is { Kind: not RegimeKind.Ordinary and var kind } ? $"{kind}" : "");
        form.Set("on", desk.Case.Today);
        Frequency.Fill(form, "reviewEvery", chosen?.ReviewEvery);
        Frequency.Fill(form, "visitEvery", chosen?.VisitEvery);
        EvidenceFields.Fill(form, chosen);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (kind, on, reasons) = (form.Choice<RegimeKind>("kind", "Choose the arrangements"), form.Date("on", "The day from which they hold"), form.Text("reasons", "Say why"));
        if (kind == RegimeKind.Ordinary)
        {
            return [new RegimeChosen(kind, on, null, null, [], null, reasons)];
        }

        var agreed = form.All(AgreementFields.Agreed);
        return
        [
            new RegimeChosen(kind, on, Frequency.Read(form, "reviewEvery"), Frequency.Read(form, "visitEvery"), form.All(EvidenceFields.Criteria), agreed.FirstOrDefault(), reasons)
            {
                AgreedOn = form.OptionalDate("agreedOn", "The day on which they agreed"),
                AlsoAgreed = agreed.Count > 1 ? [.. agreed.Skip(1)] : null,
                NotAsked = AgreementFields.NotAsked(form, desk),
                ReviewBy = form.OptionalDate("reviewBy", "The day by which they are looked at again"),
                DisabilityEvidence = form.Optional("disabilityEvidence"),
                EvidencedOn = form.OptionalDate("evidencedOn", "The day on which the disability was established"),
                EvidencedBy = form.Optional("evidencedBy"),
                EvidenceDocumentId = form.Optional("evidenceDocumentId"),
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        AgreementFields.Say(refusal, form, desk) ?? EvidenceFields.Say(refusal, form) ?? base.Say(refusal, form, desk);
}
