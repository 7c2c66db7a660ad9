using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Referrals;

/// <summary>Somebody of the family, or of an agency, as the form of a referral asks for them. Whoever has no name was not filled in.</summary>
/// <param name="number">Which of them, from 1.</param>
internal sealed class PersonFields(int number)
{
    private const string Responsibility = "responsibility";
    private const string Plan = "plan";

    private static readonly IReadOnlyList<Choice> Parts =
    [
        new(nameof(ParticipantKind.Parent), "Parent"),
        new(nameof(ParticipantKind.Carer), "Carer"),
        new(nameof(ParticipantKind.Agency), "Professional of an agency"),
        new(nameof(ParticipantKind.Other), "Other member of the family or network"),
    ];

    private static readonly IReadOnlyList<Choice> Ways =
    [
        new(nameof(Medium.Email), "E-mail"),
        new(nameof(Medium.Text), "Telephone and text"),
        new(nameof(Medium.Letter), "Post"),
        new(nameof(Medium.ByHand), "Send nothing at all", "They are told in person, always."),
    ];

    /// <summary>Their id, where they are known from another case.</summary>
    public string IdField => Name("id");

    public IEnumerable<Field> Fields =>
    [
        new HeadingField($"Person {number}", "A parent, carer or professional. Leave it empty where you do not know anybody yet."),
        new LineField(Name("name"), "Full name"),
        new ChoiceField(Name("kind"), "Who are they?", Parts, IsList: true),
        new LineField(Name("agency"), "Which agency, if they are a professional"),
        new SeveralField(Name("holds"), "Tick what is true", [new(Responsibility, "Has parental responsibility"), new(Plan, "Gets a copy of the plan")]),
        new LineField(Name("email"), "E-mail address"),
        new LineField(Name("mobile"), "Mobile number", Width: 20),
        new TextField(Name("post"), "Address", "A line each, the postcode last.", Rows: 4),
        new SeveralField(Name("unsafe"), "Is there a way that is not safe to use?", Ways, "For example because somebody else reads their e-mail. Nothing is sent that way."),
    ];

    /// <summary>A person is given a copy of the plan unless it is said that they are not.</summary>
    public void Begin(PageForm form) => form.Set(Name("holds"), Plan);

    /// <summary>Puts in who is known already, from the case of a brother or sister.</summary>
    public void Begin(PageForm form, PersonView person, CaseFile file)
    {
        form.Set(IdField, person.Id);
        form.Set(Name("name"), person.Name);
        form.Set(Name("kind"), person.Kind.ToString());
        form.Set(Name("agency"), person.Organisation ?? "");
        form.Set(Name("holds"), [.. file.Participant(person.Id)?.HasParentalResponsibility == true ? new[] { Responsibility } : [], .. person.ReceivesPlan ? new[] { Plan } : []]);
        form.Set(Name("email"), person.Email ?? "");
        form.Set(Name("mobile"), person.Contact?.Mobile ?? "");
        form.Set(Name("post"), string.Join('\n', person.Contact?.Post ?? []));
        form.Set(Name("unsafe"), [.. (person.Contact?.Unsafe ?? []).Select(way => way.ToString()), .. person.Contact?.Preferred == Medium.ByHand ? new[] { nameof(Medium.ByHand) } : []]);
    }

    /// <summary>Who they are; null where nobody was filled in.</summary>
    /// <param name="form">The form.</param>
    /// <param name="newId">Their id, where they are new.</param>
    public ParticipantDetails? Read(PageForm form, string newId)
    {
        if (!Fields.Any(field => field is LineField or TextField or ChoiceField && form[field.Name].Length > 0))
        {
            return null;
        }

        var kind = form.Choice<ParticipantKind>(Name("kind"), $"Say who person {number} is: a parent, a carer or a professional");
        if (kind == ParticipantKind.Agency && form[Name("agency")].Length == 0)
        {
            form.Fault(Name("agency"), $"Enter the agency of person {number}");
        }

        var name = form.Text(Name("name"), $"Enter the name of person {number}");
        return new(
            form[IdField] is { Length: > 0 } known ? known : newId,
            kind,
            name,
            form.Has(Name("holds"), Plan),
            Given(form, "email"),
            Given(form, "agency"),
            form.Has(Name("holds"), Responsibility),
            Contact(form));
    }

    /// <summary>The field of the form at which a field of the act is wrong.</summary>
    public string FieldOf(string field) => Name(field switch
    {
        "organisation" => "agency",
        "contact.mobile" => "mobile",
        "contact.post" => "post",
        "contact.preferred" or "contact.unsafe" => "unsafe",
        "hasParentalResponsibility" or "receivesPlan" => "holds",
        "kind" or "email" => field,
        _ => "name",
    });

    private string Name(string field) => $"person-{number}-{field}";

    private string? Given(PageForm form, string field) => form[Name(field)] is { Length: > 0 } given ? given : null;

    private ContactDetails? Contact(PageForm form)
    {
        var never = form.AllOf<Medium>(Name("unsafe"));
        var post = Given(form, "post")?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Given(form, "mobile") is null && post is null && never.Count == 0
            ? null
            : new(Given(form, "mobile"), post, never.Contains(Medium.ByHand) ? Medium.ByHand : null, never.Where(way => way != Medium.ByHand).ToList() is { Count: > 0 } ways ? ways : null);
    }
}
