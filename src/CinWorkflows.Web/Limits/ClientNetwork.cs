using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Limits;

/// <summary>Whom a limit counts together: one client has one IPv4 address, but all of an IPv6 network of 64 bits.</summary>
public static class ClientNetwork
{
    /// <summary>The client's; behind a proxy of the settings the real one's.</summary>
    /// <param name="http">What it asks.</param>
    public static IPAddress Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Of(http.Connection.RemoteIpAddress);
    }

    /// <summary>Whom an address is counted with.</summary>
    /// <param name="address">It; null where none is known, which is one client too.</param>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address ?? IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var network = address.GetAddressBytes();
        network.AsSpan(8).Clear();
        return new(network);
    }
}
