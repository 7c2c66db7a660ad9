using System.Net;

namespace CinWorkflows.Workflows.Settings;

/// <summary>
/// Whether a host is this machine, so that what goes there goes no further. Of names only "localhost" is: any other, "loopback" too, is whatever
/// the network says, and who listens at it listens on every address.
/// </summary>
public static class ThisMachine
{
    /// <summary>Whether it is "localhost", or an address that leads back to this machine.</summary>
    /// <param name="host">A name or an IP address; null is none.</param>
    public static bool IsNamed(string? host) =>
        "localhost".Equals(host, StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
