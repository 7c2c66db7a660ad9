using System.Net;
using System.Net.Sockets;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>The service is started where something else answers already.</summary>
public sealed class AddressInUseTests
{
    [Fact]
    public async Task The_last_line_says_so_and_how_to_choose_another_address()
    {
        var folder = Directory.CreateTempSubdirectory("cin-");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var ran = await Cin.RunAsync("demo", "--url", url, "--data", folder.FullName);

        folder.Delete(recursive: true);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"Another program answers at {url}", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("--url", ran.Errors, StringComparison.Ordinal);
    }
}
