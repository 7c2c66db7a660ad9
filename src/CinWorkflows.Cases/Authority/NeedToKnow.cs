using CinWorkflows.Cases.Acts;

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

    /// <summary>Whether an act is recorded by anybody of the authority, also on a case that they may not read. Nobody opens a restricted case by themselves.</summary>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    public static bool IsRaisedUnseen(Act act, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(file);
        return (act is not GlassBroken || file.NamedPeople is null) && AuthorityTable.Of(act.GetType()).Relations.Contains(Relation.Authority);
    }
}
