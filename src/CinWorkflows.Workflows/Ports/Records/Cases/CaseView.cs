using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case as its record shows it.</summary>
/// <param name="File">The case file.</param>
/// <param name="TakenUp">The number of the last act that its workflow has taken up.</param>
/// <param name="People">The child and everybody who takes part.</param>
/// <param name="Duties">The open duties, the earliest due first, those without a date last.</param>
/// <param name="Timeline">What happened, oldest first: acts, deadlines set and moved, notices, messages.</param>
public sealed record CaseView(
    CaseFile File,
    long TakenUp,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<DutyView> Duties,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Those who took part and were taken off the case: what happened before names them too.</summary>
    public IReadOnlyList<PersonView> FormerPeople { get; init; } = [];

    /// <summary>Whom a duty's subject is about and what it is, in words; nothing where the kind of the duty says it all.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="then">What was said of a subject when it arose, where that is known; elsewhere it is told as it is now.</param>
    public IEnumerable<string> About(DutySubject? subject, PolicyPack pack, Func<DutySubject, IReadOnlyList<string>?> then)
    {
        ArgumentNullException.ThrowIfNull(then);
        return subject is null ? [] : People.Where(person => person.Id == subject.PersonId).Select(person => person.Name).Concat(then(subject) ?? subject.InWords(File, DutyWords.Of(pack).Plan));
    }
}
