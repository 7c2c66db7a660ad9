namespace CinWorkflows.Rules.Policies.Retention;

/// <summary>
/// How long an authority keeps its cases once they have ended. The schedule of the newest version in force is used for all of them, whatever version a case is
/// pinned to: how long things are kept is the authority's policy of today, and not a rule of the procedure under which the case ran.
/// </summary>
/// <param name="Lines">The lines, in order; the last is for all endings that none before it names.</param>
public sealed record RetentionSchedule(IReadOnlyList<RetentionLine> Lines)
{
    /// <summary>The line for a case that ended in some way: the first that names it, or the last.</summary>
    /// <param name="ending">The way, as packs write it.</param>
    public RetentionLine LineFor(string ending) => Lines.First(line => line.Endings.Count == 0 || line.Endings.Contains(ending));
}
