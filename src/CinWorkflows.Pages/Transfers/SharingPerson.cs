using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Somebody of the family who may be asked whether their information may be shared: what is known of that, and what is asked.</summary>
/// <param name="shown">The case.</param>
/// <param name="person">Who.</param>
/// <param name="sharing">What was said so far.</param>
internal sealed class SharingPerson(ShownCase shown, PersonView person, Sharing sharing)
{
    private const string Agrees = "yes";
    private const string Refuses = "no";
    private const string NotAsked = "not";
    private const string Later = "later";
    private const int YoungPerson = 16;
    private const string Kept = "They must not know of the move, and asking would tell them.";

    public string Id => person.Id;

    public string Name => person.Name;

    public string AskedName => $"asked-{person.Id}";

    public string SaidName => $"said-{person.Id}";

    public string UnderstandsName => $"understands-{person.Id}";

    /// <summary>A child who is not asked unless they understand it.</summary>
    public bool IsYoung => person.Kind == ParticipantKind.Child && !shown.File.HasReached(YoungPerson, shown.Today);

    /// <summary>Those of the family, the child last.</summary>
    public static IReadOnlyList<SharingPerson> Of(ShownCase shown, TransferOut? move) =>
    [
        .. shown.View.People.Where(ShownCase.IsFamily).OrderBy(person => person.Kind == ParticipantKind.Child)
            .Select(person => new SharingPerson(shown, person, move?.Sharing ?? Sharing.NotAsked)),
    ];

    public IEnumerable<Field> Fields =>
    [
        new ChoiceField(AskedName, $"{person.Name}, {ShownCase.PartOf(person)}{(shown.File.Participant(person.Id)?.HasParentalResponsibility == true ? ", has parental responsibility" : "")}", Choices, MustNotKnow ? "Must not know of the move: do not ask." : null),
        new LineField(SaidName, $"What did {person.Name} say, or why are they not asked?"),
        .. IsYoung ? [new LineField(UnderstandsName, $"Why does {person.Name} understand what they are asked?") { OnlyIfAsked = true }] : Array.Empty<Field>(),
    ];

    public void Begin(PageForm form)
    {
        form.Set(AskedName, Known);
        if (MustNotKnow && Known == NotAsked)
        {
            form.Set(SaidName, Kept);
        }
    }

    /// <summary>What they said now; null where they said nothing new.</summary>
    public SharingAsked? Read(PageForm form, string transferId, DateOnly on)
    {
        var (answer, said) = (form[AskedName], Said(form));
        if (answer is NotAsked)
        {
            form.Text(SaidName, $"Say why {person.Name} is not asked");
            return null;
        }

        if (answer is not (Agrees or Refuses) || (answer == Known && said.Length == 0))
        {
            return null;
        }

        form.Text(SaidName, $"Say what {person.Name} said");
        var understands = IsYoung ? form.Text(UnderstandsName, $"Say why {person.Name} understands what they are asked") : null;
        return new(transferId, on, person.Id, answer == Agrees, said, understands);
    }

    public bool IsNotAsked(PageForm form) => form[AskedName] == NotAsked;

    public string Said(PageForm form) => form[SaidName];

    private bool WasAsked => sharing.Agreed.Contains(person.Id) || sharing.Refused.Contains(person.Id);

    private bool MustNotKnow => !WasAsked && !Disclosure.MayBeTold(shown.File, person.Id, DisclosureTopic.Moves, shown.Today);

    private string Known => sharing.Agreed.Contains(person.Id) ? Agrees
        : sharing.Refused.Contains(person.Id) ? Refuses
        : sharing.LeftUnasked?.Contains(person.Id) == true || MustNotKnow ? IsYoung ? Later : NotAsked
        : Later;

    private IReadOnlyList<Choice> Choices => (MustNotKnow, IsYoung) switch
    {
        (true, true) => [new(Later, "Is not asked")],
        (true, false) => [new(NotAsked, "Is not asked, for a reason")],
        (false, true) => [new(Agrees, "Agrees"), new(Refuses, "Does not agree"), new(Later, "Is not asked: too young to understand it")],
        _ => [new(Agrees, "Agrees"), new(Refuses, "Does not agree"), new(NotAsked, "Is not asked, for a reason"), new(Later, "Is still to be asked")],
    };
}
