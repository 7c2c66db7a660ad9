using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>A directory of authorities that was read once.</summary>
/// <param name="authorities">Each authority once.</param>
public sealed class AuthorityDirectory(IEnumerable<OtherAuthority> authorities) : IAuthorityDirectory
{
    private readonly SortedDictionary<string, OtherAuthority> _byCode = new(authorities.ToDictionary(authority => authority.Code), StringComparer.Ordinal);

    /// <summary>A directory in which nobody is: every notification goes by hand.</summary>
    public static AuthorityDirectory Empty { get; } = new([]);

    /// <inheritdoc />
    public IReadOnlyList<OtherAuthority> All => [.. _byCode.Values];

    /// <inheritdoc />
    public OtherAuthority? Find(string code) => _byCode.GetValueOrDefault(code);
}
