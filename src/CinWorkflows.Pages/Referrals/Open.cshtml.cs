using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Referrals;

/// <summary>A referral becomes a case.</summary>
[Authorize(PagePolicies.ActOnCases)]
internal sealed class OpenModel(IStaffDoor door, CaseReading reading, IStaffRegister register, PackLibrary packs, TimeProvider clock) : BeginPage(door, reading, register, packs, clock)
{
    private const int MostPeople = 12;

    /// <summary>A case of a brother or sister, whose family is put in.</summary>
    [FromQuery(Name = "like")]
    public string? Like { get; set; }

    public override string Title => "Open a case";

    public override IEnumerable<string> Lead => ["Enter what the referral says. What you do not know yet, leave empty: it can be added when you know it."];

    public override PageTask? Otherwise => AdoptModel.IsOf(Person) ? new($"{StaffPages.Home}/adopt", "Take over a case from another system") : null;

    public override bool AsksForPeople => People < MostPeople;

    public override bool IsKept(string name) => name == "people" || AllPeople.Any(person => person.IdField == name);

    private int People => int.TryParse(Form["people"], out var count) ? Math.Clamp(count, 1, MostPeople) : 1;

    private IEnumerable<PersonFields> AllPeople => Enumerable.Range(1, People).Select(number => new PersonFields(number));

    protected override IEnumerable<Field> Ask() =>
    [
        new HeadingField("The referral"),
        new DateField("referredOn", "When did the referral come?"),
        new SeveralField("circumstances", "Is any of this true of the child?", [.. Pack.Admission.Select(Found)], "Leave it empty where nothing of it was found."),
        .. AskForChild(),
        .. AllPeople.SelectMany(person => person.Fields),
    ];

    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        Form.Set("referredOn", Today);
        var family = Like is { Length: > 0 } like && await Reading.OfAsync(like, cancellationToken) is { } shown ? shown : null;
        var people = family?.View.People.Where(person => person.Kind != ParticipantKind.Child).Take(MostPeople).ToList() ?? [];
        Form.Set("people", $"{Math.Max(people.Count, 1)}");
        if (people.Count == 0)
        {
            new PersonFields(1).Begin(Form);
        }

        foreach (var (at, person) in people.Index())
        {
            new PersonFields(at + 1).Begin(Form, person, family!.File);
        }
    }

    protected override void AddPerson()
    {
        Form.Set("people", $"{People + 1}");
        new PersonFields(People).Begin(Form);
    }

    protected override Act Read()
    {
        var (team, worker) = Holder;
        var referred = Form.Date("referredOn", "The day of the referral");
        var child = ReadChild();
        var people = Filled().Select(person => person.Details).ToList();
        Form.Text("holder", "Choose the team that holds the case");
        return new CaseOpened(referred, child, team, worker, Form.AllOf<Circumstance>("circumstances"), people.Count == 0 ? null : people) { DuplicateReason = DuplicateReason };
    }

    protected override string FieldOf(string field) => field switch
    {
        "child.bornOn" => "born",
        _ when field.StartsWith("child", StringComparison.Ordinal) => "child",
        _ when PersonOf(field) is { } of => Filled().ElementAtOrDefault(of.At) is { Fields: { } fields } ? fields.FieldOf(of.Field) : "",
        "teamId" or "workerId" => "holder",
        _ => field,
    };

    private IReadOnlyList<(PersonFields Fields, ParticipantDetails Details)> Filled() =>
        [.. AllPeople.Index().Select(person => (person.Item, Details: person.Item.Read(Form, $"{NewId("person")}-{person.Index + 1}"))).Where(person => person.Details is not null).Select(person => (person.Item, person.Details!))];

    private static Choice Found(AdmissionRule rule) => new(
        rule.When.ToString(),
        CodeWords.AtBeginning(CodeWords.Of(rule.When)),
        rule.Effect == AdmissionEffect.Refuse ? $"Then no case is opened here. Follow {rule.Procedure}." : $"Then follow {rule.Procedure} as well.");
}
