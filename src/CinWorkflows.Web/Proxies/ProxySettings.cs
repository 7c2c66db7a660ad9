using System.Net;

namespace CinWorkflows.Web.Proxies;

/// <summary>The proxies whose word is taken for where a request came from, and whether it came by TLS.</summary>
/// <param name="Addresses">Their addresses.</param>
/// <param name="Networks">The networks that they are in.</param>
/// <param name="Hops">How many of them stand one behind the other at most.</param>
public sealed record ProxySettings(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks, int Hops);
