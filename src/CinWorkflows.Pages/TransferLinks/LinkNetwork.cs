using System.Net;
using System.Net.Sockets;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The network that a request comes from, as the access log keeps it: enough to see that it was another, too little to find a person.</summary>
internal static class LinkNetwork
{
    private const int BytesOfIPv4 = 3;
    private const int BytesOfIPv6 = 6;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var own = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var kept = own.AddressFamily == AddressFamily.InterNetwork ? BytesOfIPv4 : BytesOfIPv6;
        var bytes = own.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
