using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>
/// Who may see what of a case: the one page that says so. How somebody stands to it decides, by the same <see cref="Relation"/> as in
/// the table of acts; what they may record on it without seeing it stands there.
/// </summary>
/// <remarks>
/// A restricted case is for those who are named on it: named, they work on it from any team, and a manager of any team manages it, so that it has one wherever it goes; not named, its own team and their managers are
/// <see cref="Relation.Authority"/>. Another authority sees nothing: there is no way through that wall but a transfer. The rest of the authority may raise a concern
/// (<see cref="Relation.Authority"/> in <see cref="AuthorityTable"/>) and is shown nothing of what it raised it on.
/// </remarks>
public static class NeedToKnow
{
    /// <summary>The relations that read a case: its worker, lead professional and whoever stands in for them, its team, and those who manage it.</summary>
    public static IReadOnlyList<Relation> Reading { get; } = [Relation.Worker, Relation.Cover, Relation.Team, Relation.ManagedTeam];

    /// <summary>How somebody stands to a case whose people are named, who would stand to it otherwise if they were not.</summary>
    /// <param name="ordinary">How they would.</param>
    /// <param name="isNamed">Whether they are named.</param>
    /// <param name="isManager">Whether they act in a role of those who manage.</param>
    public static Relation OfRestricted(Relation ordinary, bool isNamed, bool isManager = false) => (ordinary, isNamed, isManager) switch
    {
        (Relation.None, _, _) => Relation.None,
        (Relation.Authority or Relation.Cover, true, true) => Relation.ManagedTeam,
        (Relation.Authority, true, false) => Relation.Cover,
        (_, true, _) => ordinary,
        _ => Relation.Authority,
    };

    /// <summary>Whether whoever stands to a case in that way reads it.</summary>
    /// <param name="relation">How they stand to it.</param>
    public static bool Reads(Relation relation) => Reading.Contains(relation);

    /// <summary>
    /// Whether an act is recorded by somebody of the authority on a case that they may not read: what protects a child and needs no reading of the case, what
    /// was recorded in their own name, and what concerns every case of the authority. A restricted case takes nothing that would only show that it is there.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who would record it.</param>
    /// <param name="file">The case.</param>
    public static bool IsRaisedUnseen(Act act, Actor actor, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        return act switch
        {
            SafeguardingConcernRaised or CircumstancesChanged or MoveReported => true,
            NamedPeopleAdded => file.NamedPeople is not null && actor.Role == Role.ServiceManager,
            EntryConfirmed confirmed => file.Unconfirmed?.Any(entry => entry.Sequence == confirmed.Sequence && entry.PractitionerId == actor.Id) == true,
            GlassBroken or PackMigrated or BankHolidayChanged => file.NamedPeople is null,
            _ => false,
        };
    }
}
