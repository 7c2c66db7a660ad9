using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Web.Tests.Exchange;

/// <summary>A directory that a test fills.</summary>
internal sealed class Partners : IAuthorityDirectory
{
    public Dictionary<string, ExchangePartner> Known { get; } = [];

    public IReadOnlyList<OtherAuthority> All => [.. Known.Select(entry => new OtherAuthority(entry.Key, entry.Key, Exchange: entry.Value))];

    public OtherAuthority? Find(string code) => All.FirstOrDefault(authority => authority.Code == code);
}
