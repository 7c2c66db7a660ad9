using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>
/// What each of the family says about sharing, who is not asked and why, and on what ground it is shared: as much of it as is known, in one go. Whoever is asked
/// another day is added then.
/// </summary>
internal sealed class SharingTask : MoveTask
{
    private const string Undecided = "undecided";

    public override string Slug => "move-sharing";

    public override string Verb => "Settle what may be shared";

    public override string Done => "It is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleSharing;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        $"Everybody with parental responsibility is asked whether the family’s information may be shared with {There(desk)}, and so is a child of 16 or older. Do not ask whoever must not know of the move.",
        .. MoveOf(desk)?.Sharing is { AdvisedAgainst: true } ? ["Advice on this move is not to share: only a manager who does not hold the case decides against it."] : Array.Empty<string>(),
    ];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        .. SharingPerson.Of(desk.Case, MoveOf(desk)).SelectMany(person => person.Fields),
        new HeadingField("On what ground is it shared?"),
        new ChoiceField(
            "basis",
            "The ground",
            [
                new(Undecided, "It is not decided yet", "What was said above is kept."),
                new($"{SharingBasis.Consent}", "Those who were asked agree"),
                new($"{SharingBasis.RiskOfHarm}", "Not sharing would put a child or an adult at risk of harm", "Data protection law is no barrier then."),
                new($"{SharingBasis.AskingRaisesRisk}", "Asking would itself raise the risk of harm", "Whoever is not asked must not be told of the move either."),
                new($"{SharingBasis.Advice}", "The Caldicott Guardian or Legal Services advised to share"),
            ]),
        new TextField("reasons", "Why on that ground?", "Leave it empty while it is not decided.", 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("basis", Undecided);
        foreach (var person in SharingPerson.Of(desk.Case, MoveOf(desk)))
        {
            person.Begin(form);
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", "The day");
        var people = SharingPerson.Of(desk.Case, MoveOf(desk));
        var asked = people.Select(person => person.Read(form, IdOf(desk), on)).OfType<Act>().ToList();
        if (form["basis"] is Undecided or "")
        {
            if (asked.Count == 0)
            {
                form.Fault("basis", "Record what somebody said, or decide on what ground it is shared");
            }

            return asked;
        }

        var basis = form.Choice<SharingBasis>("basis", "Choose the ground");
        List<PersonReason> notAsked = [.. people.Where(person => person.IsNotAsked(form)).Select(person => new PersonReason(person.Id, person.Said(form)))];
        return [.. asked, new SharingDecided(IdOf(desk), on, basis, form.Text("reasons", "Say why on that ground"), notAsked.Count == 0 ? null : notAsked)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk)
    {
        var people = SharingPerson.Of(desk.Case, MoveOf(desk));
        return refusal.Field switch
        {
            "understands" => [new(people.FirstOrDefault(person => person.IsYoung)?.UnderstandsName ?? "", $"Say why {desk.Case.ChildFirst} understands what they are asked")],
            "notAsked" when people.FirstOrDefault(person => refusal.Reason.Contains($"'{person.Id}'", StringComparison.Ordinal)) is { } left => [new(left.AskedName, $"Ask {left.Name}, or say that they are not asked and why")],
            "notAsked" => [new("basis", MoveWords.Plain(refusal.Reason, desk.Case))],
            _ when refusal.Field.StartsWith("notAsked[", StringComparison.Ordinal) || refusal.Field == "personId" =>
                [new(people.FirstOrDefault(person => refusal.Reason.Contains($"'{person.Id}'", StringComparison.Ordinal)) is { } meant ? refusal.Field.EndsWith(".reason", StringComparison.Ordinal) ? meant.SaidName : meant.AskedName : "", MoveWords.Plain(refusal.Reason, desk.Case))],
            _ => base.Say(refusal, form, desk),
        };
    }
}
