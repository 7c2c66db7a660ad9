using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Cases;

/// <summary>A case as whoever looks at a page may read it.</summary>
/// <param name="View">The case.</param>
/// <param name="Pack">Its pack.</param>
/// <param name="Person">Who looks.</param>
/// <param name="Today">The day, Europe/London.</param>
internal sealed record ShownCase(CaseView View, PolicyPack Pack, StaffMember Person, DateOnly Today)
{
    /// <summary>The names of those of the staff who work on it, by id.</summary>
    public IReadOnlyDictionary<string, string> StaffNames { get; init; } = new Dictionary<string, string>();

    /// <summary>What the rules ask for that were not kept and are not answered, by the breach; read where something is to be answered.</summary>
    public IReadOnlyDictionary<string, string> RulesNotKept { get; init; } = new Dictionary<string, string>();

    /// <summary>The actions of the plan, in words; read where one is to be done.</summary>
    public OpenActions Actions { get; init; } = OpenActions.None;

    public CaseFile File => View.File;

    public string Id => View.File.CaseId;

    /// <summary>The authority's words.</summary>
    public DutyWords Words => DutyWords.Of(Pack);

    /// <summary>The child's name.</summary>
    public string Child => View.People.FirstOrDefault(person => person.Kind == ParticipantKind.Child)?.Name ?? Id;

    /// <summary>The name by which the child is called.</summary>
    public string ChildFirst => Child.Split(' ', 2)[0];

    /// <summary>Whether the family moves between authorities, has moved, or may: where the authority has rules for it.</summary>
    public bool CanMove => File.TransfersOut.Count > 0 || File.TransferIn is not null || (Pack.Transfers is not null && File.Ending is null);

    /// <summary>The name of somebody of the case; their id where they are not on it.</summary>
    public string NameOf(string personId) =>
        View.People.Concat(View.FormerPeople).FirstOrDefault(person => person.Id == personId)?.Name ?? personId;

    /// <summary>Those of the case of whom something holds, to choose from.</summary>
    public IReadOnlyList<Choice> Choices(Func<PersonView, bool> holds) => [.. View.People.Where(holds).Select(person => new Choice(person.Id, $"{person.Name}, {PartOf(person)}"))];

    /// <summary>Whether somebody is the child or cares for it.</summary>
    public static bool IsFamily(PersonView person) => person.Kind is ParticipantKind.Child or ParticipantKind.Parent or ParticipantKind.Carer;

    /// <summary>What somebody is in the case, in few words.</summary>
    public static string PartOf(PersonView person) => person.Organisation ?? (person.Kind == ParticipantKind.Child ? "the child" : CodeWords.Of(person.Kind));

    /// <summary>Whom and what a subject is about; empty where it says nothing.</summary>
    public string About(DutySubject? subject) => string.Join("; ", View.About(subject, Pack, _ => null));

    /// <summary>A duty in the authority's words, with whom and what it is about.</summary>
    public string Title(Duty duty) => DutyTitle.Of(duty, Pack, AboutOf(duty));

    /// <summary>Whom and what a duty is about; empty where its title says it all.</summary>
    public string AboutOf(Duty duty) =>
        duty.Subject is { Text: var breach } && RulesNotKept.TryGetValue(breach, out var rule) ? rule : Actions.Of(duty) ?? About(duty.Subject);
}
