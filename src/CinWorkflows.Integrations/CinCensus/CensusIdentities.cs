namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The ids met so far. They are all that is kept of children already read.</summary>
internal sealed class CensusIdentities
{
    private readonly Dictionary<string, int> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pupils = new(StringComparer.Ordinal);

    /// <summary>The line of the child that has the same id, or null, and the id is then this child's.</summary>
    public int? EarlierChild(string id, int line) => Earlier(_children, id, line);

    /// <summary>The line of the child that has the same pupil number, or null, and the number is then this child's.</summary>
    public int? EarlierPupil(string upn, int line) => Earlier(_pupils, upn, line);

    private static int? Earlier(Dictionary<string, int> lines, string key, int line) =>
        lines.TryAdd(key, line) ? null : lines[key];
}
