using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.StandIns.AzureCommunication;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.AzureCommunication;

public sealed class AzureCommunicationCheckTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));
    private AzureCommunicationStandIn _service = null!;

    [Fact]
    public async Task Check_OfWorkingSettings_FindsNothingAndSendsNothing()
    {
        var findings = await RunAsync(Settings());

        Assert.All(findings, finding => Assert.True(finding.Ok, finding.Fix));
        Assert.Equal(["Signing in to 127.0.0.1", "The sender donotreply@mail.council.example"], findings.Select(finding => finding.What));
        Assert.Empty(_service.Queued);
    }

    [Fact]
    public async Task Check_WithAReplacedKey_SaysSo()
    {
        var settings = Settings();
        _service.RegenerateKey();

        Assert.StartsWith("The key is not accepted", await FixAsync(settings));
    }

    [Fact]
    public async Task Check_WithAClockThatIsOff_BlamesTheClockAndNotTheKey()
    {
        var fast = new FakeTimeProvider(_clock.GetUtcNow().AddMinutes(12));

        Assert.StartsWith("This machine's clock is 12 minutes off", await FixAsync(Settings(), fast));
    }

    [Fact]
    public async Task Check_OfASenderAtAnotherDomain_SaysWhereDomainsAreConnected() =>
        Assert.StartsWith("Its domain is not connected", await FixAsync(Settings() with { Sender = "cin@other.example" }));

    [Fact]
    public async Task Check_OfAHostThatIsNotThere_SaysSo() =>
        Assert.StartsWith("The host cannot be reached", await FixAsync(Settings() with { Endpoint = new Uri("http://127.0.0.1:1/") }));

    [Theory]
    [InlineData("not base64!", "AccessKey is not base64")]
    [InlineData(null, "AccessKey is not set")]
    public async Task Check_WithoutAUsableKey_NamesTheSetting(string? key, string fix) =>
        Assert.StartsWith(fix, await FixAsync(Settings() with { AccessKey = key }));

    [Fact]
    public async Task Check_OfSettingsThatCannotBeUsed_NamesTheSetting()
    {
        Assert.StartsWith("Sender is not a plain e-mail address", await FixAsync(Settings() with { Sender = "Children's Services" }));
        Assert.StartsWith("Endpoint is not an https address", await FixAsync(Settings() with { Endpoint = new Uri("http://mail.example") }));
    }

    [Fact]
    public async Task Check_WithAnIdentityThatCannotSignIn_SaysSo()
    {
        var settings = Settings() with { Endpoint = new Uri("https://mail.example"), AccessKey = null };

        var finding = Assert.Single(await new AzureCommunicationCheck("Northamptonshire", settings, _clock, new NoIdentity()).RunAsync(CancellationToken.None));

        Assert.StartsWith("The identity could not sign in", finding.Fix);
    }

    public async Task InitializeAsync() => _service = await AzureCommunicationStandIn.StartAsync(_clock);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    private AzureCommunicationSettings Settings() => new()
    {
        Endpoint = _service.Endpoint,
        AccessKey = _service.AccessKey,
        Sender = "donotreply@mail.council.example",
    };

    private Task<IReadOnlyList<ServiceFinding>> RunAsync(AzureCommunicationSettings settings, TimeProvider? clock = null) =>
        new AzureCommunicationCheck("Northamptonshire", settings, clock ?? _clock).RunAsync(CancellationToken.None);

    private async Task<string?> FixAsync(AzureCommunicationSettings settings, TimeProvider? clock = null) =>
        Assert.Single(await RunAsync(settings, clock), finding => !finding.Ok).Fix;
}
