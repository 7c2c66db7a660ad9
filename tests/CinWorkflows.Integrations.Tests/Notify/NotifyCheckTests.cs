using CinWorkflows.Integrations.Notify;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.StandIns.Notify;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.Notify;

public sealed class NotifyCheckTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));
    private NotifyStandIn _service = null!;

    [Fact]
    public async Task Check_OfWorkingSettings_FindsNothingAndSendsNothing()
    {
        var settings = Settings() with
        {
            Text = new() { Default = _service.AddTemplate("sms", subject: null) },
            Letter = new() { Default = _service.AddTemplate("letter", body: "((body)) ((address_line_1))") },
        };

        var findings = await RunAsync(settings);

        Assert.All(findings, finding => Assert.True(finding.Ok, finding.Fix));
        Assert.Equal(4, findings.Count);
        Assert.Empty(_service.Sent);
    }

    [Fact]
    public async Task Check_WithARevokedKey_SaysSo()
    {
        var settings = Settings();
        _service.RevokeKey();

        Assert.StartsWith("The key is not accepted", await FixAsync(settings));
    }

    [Fact]
    public async Task Check_WithAClockThatIsOff_BlamesTheClockAndNotTheKey() =>
        Assert.StartsWith("This machine's clock is 45 seconds off", await FixAsync(Settings(), new FakeTimeProvider(_clock.GetUtcNow().AddSeconds(45))));

    [Fact]
    public async Task Check_OfAHostThatIsNotThere_SaysSo() =>
        Assert.StartsWith("The host cannot be reached", await FixAsync(Settings() with { Endpoint = new Uri("http://127.0.0.1:1/") }));

    [Fact]
    public async Task Check_OfTextThatIsNoKey_SaysWhatAKeyLooksLike() =>
        Assert.StartsWith("ApiKey is not an API key of GOV.UK Notify", await FixAsync(Settings() with { ApiKey = "secret" }));

    [Fact]
    public async Task Check_OfSettingsThatAreNoIds_NamesTheSetting()
    {
        Assert.StartsWith("A template of Email is not an id", await FixAsync(Settings() with { Email = new() { Default = "Invitation" } }));
        Assert.StartsWith("TextSenderId is not an id", await FixAsync(Settings() with { TextSenderId = "Council" }));
        Assert.StartsWith("Endpoint is not an https address", await FixAsync(Settings() with { Endpoint = new Uri("http://notify.example") }));
    }

    [Fact]
    public async Task Check_OfATemplateThatIsNotThere_SaysSo() =>
        Assert.StartsWith("The service has no template with this id", await FixAsync(Settings() with { Email = new() { Default = Guid.NewGuid().ToString() } }));

    [Theory]
    [InlineData("sms", "((subject))", "((body))", "It is a template for sms")]
    [InlineData("email", "Fixed", "Hello", "It lacks ((subject)) and ((body))")]
    [InlineData("email", "((subject))", "((body)) ((first_name))", "It has the field ((first_name)), which is never filled")]
    public async Task Check_OfATemplateThatDoesNotFit_SaysWhatToChange(string type, string subject, string body, string fix) =>
        Assert.StartsWith(fix, await FixAsync(Settings() with { Email = new() { Default = _service.AddTemplate(type, subject, body) } }));

    [Fact]
    public async Task Check_WithoutAnyTemplate_SaysSo() =>
        Assert.StartsWith("No template is set", await FixAsync(Settings() with { Email = null }));

    public async Task InitializeAsync() => _service = await NotifyStandIn.StartAsync(_clock);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    private NotifySettings Settings() => new()
    {
        ApiKey = _service.ApiKey,
        Endpoint = _service.Endpoint,
        Email = new() { Default = _service.AddTemplate("email") },
    };

    private Task<IReadOnlyList<ServiceFinding>> RunAsync(NotifySettings settings, TimeProvider? clock = null) =>
        new NotifyCheck("Northamptonshire", settings, clock ?? _clock).RunAsync(CancellationToken.None);

    private async Task<string?> FixAsync(NotifySettings settings, TimeProvider? clock = null) =>
        Assert.Single(await RunAsync(settings, clock), finding => !finding.Ok).Fix;
}
