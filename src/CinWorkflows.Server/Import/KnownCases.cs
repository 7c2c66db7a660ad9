using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.Import;

/// <summary>The authority's cases on the record when the import began, by child: it grows with the record, not with the return.</summary>
internal sealed class KnownCases
{
    private const int Page = 500;

    private readonly Dictionary<string, List<KnownCase>> _byChild = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    public static async Task<KnownCases> ReadAsync(ICaseRoll roll, string packId, CancellationToken cancellationToken)
    {
        var known = new KnownCases();
        string? after = null;
        while (await roll.ReadChildrenAsync(packId, after, Page, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var one in page)
            {
                known.Add(one);
            }

            after = page[^1].CaseId;
        }

        return known;
    }

    /// <summary>The cases of a child, the latest referral first; the child counts as met from then on.</summary>
    public IReadOnlyList<KnownCase> Meet(string childId)
    {
        if (!_byChild.TryGetValue(childId, out var cases))
        {
            return [];
        }

        _met.Add(childId);
        return cases;
    }

    /// <summary>Open cases, taken over, of children who were not met.</summary>
    public IEnumerable<(string ChildId, KnownCase Case)> NotMet() =>
        from entry in _byChild
        where !_met.Contains(entry.Key)
        from one in entry.Value
        where one is { IsOpen: true, Adopted: true }
        select (entry.Key, one);

    private void Add(ChildOnRoll one)
    {
        if (!_byChild.TryGetValue(one.ChildId, out var cases))
        {
            _byChild.Add(one.ChildId, cases = []);
        }

        cases.Add(new(one.CaseId, one.ReferredOn, one.EndedOn, one.Adopted));
        cases.Sort((left, right) => right.ReferredOn.CompareTo(left.ReferredOn));
    }
}
