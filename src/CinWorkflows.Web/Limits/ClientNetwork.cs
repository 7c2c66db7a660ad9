using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Limits;

/// <summary>Whom a limit counts together: one client has one IPv4 address, but all of an IPv6 network of 64 bits.</summary>
internal static class ClientNetwork
{
    /// <summary>The client's; behind a proxy of the settings the real one's.</summary>
    public static IPAddress Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

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
