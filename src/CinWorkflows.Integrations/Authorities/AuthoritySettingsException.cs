using CinWorkflows.Rules.Words;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>The settings of authorities are at fault: nothing starts until they are put right.</summary>
/// <param name="faults">Each fault with its cure.</param>
public sealed class AuthoritySettingsException(IReadOnlyList<string> faults)
    : InvalidOperationException($"The settings have {CountWords.Of(faults.Count, "fault")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>Each fault with its cure.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
