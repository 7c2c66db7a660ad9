using CinWorkflows.Integrations.Authorities;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Integrations.Tests.Authorities;

public sealed class AuthoritiesReadingTests
{
    private static readonly string[] Packs = ["northamptonshire", "hillingdon"];

    [Fact]
    public void Each_authority_has_its_own_settings()
    {
        var settings = Read(
            ("Authorities:northamptonshire:Email", "graph"),
            ("Authorities:northamptonshire:Calendars", "true"),
            ("Authorities:northamptonshire:Graph:TenantId", "tenant-n"),
            ("Authorities:northamptonshire:Graph:Timeout", "00:00:05"),
            ("Authorities:northamptonshire:Graph:NotificationAddress", "https://cin.example/calendar/notifications"),
            ("Authorities:hillingdon:Email", "notify"),
            ("Authorities:hillingdon:Letters", "true"),
            ("Authorities:hillingdon:Notify:Email:Default", "f33517ff-2a88-4f6e-b855-c550268ce08a"),
            ("Authorities:hillingdon:Notify:Email:ByKind:PlanCopy", "a33517ff-2a88-4f6e-b855-c550268ce08a"));

        var (north, west) = (settings["northamptonshire"], settings["hillingdon"]);
        Assert.Equal((EmailService.Graph, true, "tenant-n", TimeSpan.FromSeconds(5)), (north.Email, north.Calendars, north.Graph!.TenantId, north.Graph.Timeout));
        Assert.Equal("https://cin.example/calendar/notifications", north.Graph.NotificationAddress!.ToString());
        Assert.Equal((EmailService.Notify, true, false), (west.Email, west.Letters, west.Texts));
        Assert.Equal("a33517ff-2a88-4f6e-b855-c550268ce08a", west.Notify!.Email!.ByKind[Workflows.Ports.Messages.MessageKind.PlanCopy]);
        Assert.Null(west.Graph);
    }

    [Theory]
    [InlineData("Authorities:northamptonshire:Graph:TenentId", "x", "TenentId")]
    [InlineData("Authorities:northamptonshire:Emial", "graph", "Emial")]
    [InlineData("Authorities:northamptonshire:Email", "pigeon", "Email")]
    [InlineData("Authorities:northamptonshire:Calendars", "perhaps", "Calendars")]
    [InlineData("Authorities:eastmere:Email", "files", "eastmere")]
    public void A_setting_that_is_not_known_or_cannot_be_read_is_named(string key, string value, string named)
    {
        var fault = Assert.Throws<AuthoritySettingsException>(() => Read((key, value)));

        Assert.Contains(named, Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_does_not_quote_the_secret_beside_it()
    {
        var fault = Assert.Throws<AuthoritySettingsException>(() => Read(
            ("Authorities:northamptonshire:Graph:ClientSecret", "very-secret"),
            ("Authorities:northamptonshire:Graph:Nonsense", "x")));

        Assert.DoesNotContain("very-secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_come_from_each_authoritys_own_mailbox()
    {
        var configuration = Configuration(
            ("Messages:FromName", "Children's services"),
            ("Messages:FromAddress", "cin@council.example"),
            ("Messages:BaseAddress", "https://cin.council.example/"),
            ("Messages:CasePage", "https://cases.council.example/child/{caseId}/now"),
            ("Authorities:northamptonshire:Email", "graph"),
            ("Authorities:northamptonshire:FromName", "Northamptonshire"),
            ("Authorities:northamptonshire:Graph:Mailbox", "cin@north.example"));

        var messages = AuthoritiesReading.Messages(configuration, AuthoritiesReading.Read(configuration, Packs), "http://127.0.0.1:5080");

        Assert.Equal(new("Northamptonshire", "cin@north.example"), messages.FromOf("northamptonshire"));
        Assert.Equal(new("Children's services", "cin@council.example"), messages.FromOf("hillingdon"));
        Assert.Equal(("https://cin.council.example", "https://cases.council.example/child/C-1/now"), (messages.BaseAddress, messages.PageOf("C-1")));
    }

    private static IReadOnlyDictionary<string, AuthoritySettings> Read(params (string Key, string Value)[] settings) =>
        AuthoritiesReading.Read(Configuration(settings), Packs);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build();
}
