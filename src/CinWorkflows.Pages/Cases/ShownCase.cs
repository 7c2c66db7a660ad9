using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Pages.Cases;

/// <summary>A case as whoever looks at a page may read it.</summary>
/// <param name="View">The case.</param>
/// <param name="Pack">Its pack.</param>
/// <param name="Person">Who looks.</param>
/// <param name="Today">The day, Europe/London.</param>
internal sealed record ShownCase(CaseView View, PolicyPack Pack, StaffMember Person, DateOnly Today)
{
    public CaseFile File => View.File;

    public string Id => View.File.CaseId;

    /// <summary>The authority's words.</summary>
    public DutyWords Words => DutyWords.Of(Pack);

    /// <summary>The child's name.</summary>
    public string Child => View.People.FirstOrDefault(person => person.Kind == ParticipantKind.Child)?.Name ?? Id;

    /// <summary>The name of somebody of the case; their id where they are not on it.</summary>
    public string NameOf(string personId) =>
        View.People.Concat(View.FormerPeople).FirstOrDefault(person => person.Id == personId)?.Name ?? personId;

    /// <summary>A duty in the authority's words, with whom and what it is about.</summary>
    public string Title(Duty duty)
    {
        var about = string.Join("; ", View.About(duty.Subject, Pack, _ => null));
        return about.Length == 0 ? duty.TitleIn(Pack) : $"{duty.TitleIn(Pack)}: {about}";
    }
}
