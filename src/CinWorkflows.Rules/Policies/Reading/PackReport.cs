namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The faults found so far in one file.</summary>
internal sealed class PackReport(string file)
{
    private readonly List<PackFault> _faults = [];

    public IReadOnlyList<PackFault> Faults => [.. _faults.OrderBy(fault => fault.Line)];

    public void Fault(PackNode node, string reason, PackFaultWeight weight = PackFaultWeight.Fault) => Fault(node.Path, node.Line, reason, weight);

    public void Fault(string path, int line, string reason, PackFaultWeight weight = PackFaultWeight.Fault) => _faults.Add(new(file, path, line, reason, weight));

    /// <summary>
    /// Whether all of these are there and nothing in them is at fault. Rules between parts are only judged on clean parts:
    /// what follows from a fault already reported is no news.
    /// </summary>
    public bool IsClean(params ReadOnlySpan<PackNode?> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is null || _faults.Any(fault => fault.Weight != PackFaultWeight.Advice && Contains(node.Path, fault.JsonPath)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}
