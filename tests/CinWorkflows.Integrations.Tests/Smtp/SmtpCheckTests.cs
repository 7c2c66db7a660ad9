using CinWorkflows.Integrations.Smtp;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.StandIns.Smtp;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Tests.Smtp;

public sealed class SmtpCheckTests : IAsyncLifetime
{
    private readonly SmtpStandIn _server = SmtpStandIn.Start();

    [Fact]
    public async Task Check_OfWorkingSettings_FindsNothingAndSendsNothing()
    {
        var findings = await RunAsync(Settings());

        Assert.All(findings, finding => Assert.True(finding.Ok, finding.Fix));
        Assert.Equal(4, findings.Count);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Check_OfSettingsThatAreIncomplete_NamesTheSetting() =>
        Assert.StartsWith("Host is not set", await FixAsync(Settings() with { Host = " " }));

    [Fact]
    public async Task Check_OfAServerThatIsNotThere_SaysSo() =>
        Assert.StartsWith("The server cannot be reached", await FixAsync(Settings() with { Port = 1 }));

    [Fact]
    public async Task Check_WithAWrongPassword_SaysSoWithoutTheServersWords() =>
        Assert.Equal(
            "It refused the account (535 5.7.8): check User and Password, and that SMTP AUTH is switched on for the account.",
            await FixAsync(Settings() with { Password = "wrong" }));

    [Fact]
    public async Task Check_OfACertificateThatIsNotTrusted_SaysWhatToDo() =>
        Assert.StartsWith("Its certificate is not trusted", await FixAsync(Settings() with { CertificateSha256 = null }));

    [Fact]
    public async Task Check_WithAnAccountButNoEncryption_SaysThatNoPasswordIsSent()
    {
        _server.OffersStartTls = false;

        Assert.StartsWith("A password is never sent without encryption", await FixAsync(Settings()));
    }

    [Fact]
    public async Task Check_OfAServerWithoutSignIn_SaysSo()
    {
        _server.SignInWays = "";

        Assert.StartsWith("It offers neither AUTH PLAIN nor LOGIN", await FixAsync(Settings()));
    }

    [Fact]
    public async Task Check_WithTheWrongSortOfEncryption_NamesPortAndSecurity()
    {
        _server.IsImplicit = true;

        Assert.StartsWith("It took the connection and said nothing that is SMTP", await FixAsync(Settings() with { Timeout = TimeSpan.FromSeconds(3) }));
    }

    [Fact]
    public async Task Check_WithTlsWhereTheServerSpeaksFirst_NamesPortAndSecurity()
    {
        var findings = await RunAsync(Settings() with { Security = SmtpSecurity.Implicit });

        Assert.Equal([true, false], findings.Select(finding => finding.Ok));
        Assert.StartsWith("TLS was not agreed on: check that Port and Security fit together", findings[^1].Fix);
    }

    [Fact]
    public async Task Check_OfAServerThatRefusesThisMachine_SaysSo()
    {
        _server.Faults = FaultPlan<SmtpFault>.At(0, new(SmtpFaultStage.Greeting, SmtpFaultKind.Refused));

        Assert.StartsWith("It refused this machine (554 5.7.1)", await FixAsync(Settings()));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private SmtpSettings Settings() => new()
    {
        Host = _server.Host,
        Port = _server.Port,
        User = _server.Account.User,
        Password = _server.Account.Password,
        CertificateSha256 = _server.CertificateSha256,
    };

    private static Task<IReadOnlyList<ServiceFinding>> RunAsync(SmtpSettings settings) =>
        new SmtpCheck("Northamptonshire", settings).RunAsync(CancellationToken.None);

    private static async Task<string?> FixAsync(SmtpSettings settings) => Assert.Single(await RunAsync(settings), finding => !finding.Ok).Fix;
}
