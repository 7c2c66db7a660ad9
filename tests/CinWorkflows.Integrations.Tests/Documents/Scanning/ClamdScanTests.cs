using System.Text;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Documents.Scanning;
using CinWorkflows.StandIns.Clamd;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Integrations.Tests.Documents.Scanning;

/// <summary>What ClamAV's daemon is asked, and what is made of its answers.</summary>
public sealed class ClamdScanTests
{
    [Fact]
    public async Task Content_is_sent_whole_whatever_its_length_and_found_clean()
    {
        await using var daemon = ClamdStandIn.OverTcp();
        var content = new string('x', 200_000);

        Assert.Equal(ScanOutcome.Clean, await ScanAsync(daemon.Address, content));

        Assert.Equal([content], daemon.Sent);
    }

    [Fact]
    public async Task What_the_daemon_finds_is_harmful()
    {
        await using var daemon = ClamdStandIn.OverTcp();

        Assert.Equal(ScanOutcome.Harmful, await ScanAsync(daemon.Address, $"before {ClamdStandIn.Harmful} behind"));
    }

    [Fact]
    public async Task A_socket_of_this_machine_does_as_well()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("cin-clamd-");
        await using (var daemon = ClamdStandIn.OverSocket(Path.Combine(folder.FullName, "ctl")))
        {
            Assert.Equal(ScanOutcome.Harmful, await ScanAsync(daemon.Address, ClamdStandIn.Harmful));
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: something new")]
    [InlineData("")]
    public async Task What_is_no_clear_answer_is_none(string answer)
    {
        await using var daemon = ClamdStandIn.OverTcp();
        daemon.Instead = answer;

        Assert.Equal(ScanOutcome.NoAnswer, await ScanAsync(daemon.Address, "content"));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_answer_and_the_check_says_what_to_do()
    {
        string address;
        await using (var daemon = ClamdStandIn.OverTcp())
        {
            address = daemon.Address;
        }

        Assert.Equal(ScanOutcome.NoAnswer, await ScanAsync(address, "content"));
        var finding = Assert.Single(await new ClamdCheck(ClamdAddress.Of(address)!, TimeProvider.System).RunAsync(default));
        Assert.False(finding.Ok);
        Assert.Contains("no document is taken. Start clamd", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task The_check_sees_whether_the_daemon_has_signatures(bool knowsNothing, bool ok)
    {
        await using var daemon = ClamdStandIn.OverTcp();
        daemon.KnowsNothing = knowsNothing;

        var findings = await new ClamdCheck(ClamdAddress.Of(daemon.Address)!, TimeProvider.System).RunAsync(default);

        Assert.Equal([true, ok], findings.Select(finding => finding.Ok));
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:3310", "tcp://127.0.0.1:3310")]
    [InlineData("tcp://scanner.example", "tcp://scanner.example:3310")]
    [InlineData("unix:/run/clamav/clamd.ctl", "unix:/run/clamav/clamd.ctl")]
    [InlineData("127.0.0.1:3310", null)]
    [InlineData("http://127.0.0.1:3310", null)]
    [InlineData("unix:", null)]
    public void An_address_is_of_a_host_or_of_a_socket(string text, string? read)
    {
        Assert.Equal(read, ClamdAddress.Of(text)?.ToString());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DocumentSettings.Clamd, text)]).Build();
        if (read is null)
        {
            Assert.StartsWith("Documents:Clamd is no address", Assert.Throws<InvalidOperationException>(() => DocumentSettings.Scanner(configuration)).Message, StringComparison.Ordinal);
        }
    }

    private static async Task<ScanOutcome> ScanAsync(string address, string content)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(content));
        return await new ClamdScan(ClamdAddress.Of(address)!, TimeProvider.System, NullLogger<ClamdScan>.Instance).ScanAsync(stream, default);
    }
}
