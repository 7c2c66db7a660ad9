using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.People;

/// <summary>Somebody joins the case.</summary>
internal sealed class JoinTask : CaseTask
{
    public override string Slug => "person-joins";

    public override string Verb => "Add somebody to the case";

    public override string Done => "They are on the case.";

    public override bool IsOffered(ShownCase shown) => shown.File.Ending is null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new LineField("name", "Name"),
        new ChoiceField(
            "kind",
            "Who are they?",
            [new($"{ParticipantKind.Parent}", "Parent"), new($"{ParticipantKind.Carer}", "Carer who is not a parent"), new($"{ParticipantKind.Agency}", "A professional of an agency"), new($"{ParticipantKind.Other}", "Another member of the family or network")]),
        new LineField("organisation", "Agency", "Only for a professional."),
        new ChoiceField("responsibility", "Do they have parental responsibility?", [new("yes", "Yes"), new("no", "No")]),
        new LineField("email", "E-mail address", "Leave empty if there is none, or it is not safe to use."),
        new ChoiceField("plan", "Do they get the plan?", [new("yes", "Yes"), new("no", "No")]),
        new LineField("noCopyReason", "Why do they get no copy of the plan?") { OnlyIfAsked = true },
        new LineField("anotherPerson", "Why are they not the person of the same name whom something is restricted about?") { OnlyIfAsked = true },
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("responsibility", "no");

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (name, kind) = (form.Text("name", "Enter the name"), form.Choice<ParticipantKind>("kind", "Say who they are"));
        var (responsible, plan) = (form.YesOrNo("responsibility", "Say whether they have parental responsibility"), form.YesOrNo("plan", "Say whether they get the plan"));
        return
        [
            new ParticipantAdded(new(desk.NewId("person"), kind, name, plan, form.Optional("email"), form.Optional("organisation"), responsible), form.Optional("anotherPerson"))
            {
                NoCopyReason = form.Optional("noCopyReason"),
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.Split('.')[^1] switch
    {
        "receivesPlan" => [new("plan", PlainReason.Of(refusal.Reason, desk.Case))],
        "hasParentalResponsibility" => [new("responsibility", PlainReason.Of(refusal.Reason, desk.Case))],
        var field => [new(field, PlainReason.Of(refusal.Reason, desk.Case))],
    };
}
