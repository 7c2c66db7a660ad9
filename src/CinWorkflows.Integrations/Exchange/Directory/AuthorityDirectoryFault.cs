namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>What is wrong in a directory of authorities.</summary>
/// <param name="Field">Where, for example <c>authorities[2].contact.email</c>.</param>
/// <param name="Cure">What is wrong and what puts it right.</param>
public sealed record AuthorityDirectoryFault(string Field, string Cure)
{
    /// <summary>As a line to be read.</summary>
    public override string ToString() => $"{Field}: {Cure}";
}
