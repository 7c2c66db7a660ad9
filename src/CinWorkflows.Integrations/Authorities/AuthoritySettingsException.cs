namespace CinWorkflows.Integrations.Authorities;

/// <summary>The settings of authorities are at fault: nothing starts until they are put right.</summary>
/// <param name="faults">Each fault with its cure.</param>
public sealed class AuthoritySettingsException(IReadOnlyList<string> faults)
    : InvalidOperationException($"The settings have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>Each fault with its cure.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
