using CinWorkflows.Rules.Words;

namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>A directory of authorities is at fault, and none of it is used.</summary>
/// <param name="source">The file or setting.</param>
/// <param name="faults">Every fault with its cure.</param>
public sealed class AuthorityDirectoryException(string source, IReadOnlyList<AuthorityDirectoryFault> faults)
    : FormatException($"{source} has {CountWords.Of(faults.Count, "fault")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => $"  {fault}"))}")
{
    /// <summary>Every fault with its cure.</summary>
    public IReadOnlyList<AuthorityDirectoryFault> Faults { get; } = faults;
}
