using CinWorkflows.Infra.Tests.Rules;
using CinWorkflows.Integrations.Authorities;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Infra.Tests.AppSettings;

public sealed class AuthoritySettingsTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["AzureCommunication:Endpoint"] = "https://mail.example",
        ["AzureCommunication:SendsAMinute"] = "60",
        ["AzureCommunication:SendsAnHour"] = "500",
        ["AzureCommunication:StatusRequestsAMinute"] = "120",
        ["AzureCommunication:StatusRequestsAnHour"] = "1000",
        ["Calendars"] = "true",
        ["Email"] = "azureCommunication",
        ["Graph:NotificationAddress"] = "https://cin.example/calendar/notifications",
        ["Letters"] = "true",
        ["Texts"] = "true",
    };

    [Fact]
    public void Every_setting_of_an_authority_is_one_that_the_code_knows()
    {
        var settings = AppSettingRules.WantedPerAuthority
            .Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            .ToDictionary(name => $"Authorities:northamptonshire:{name}", string? (name) => Values.GetValueOrDefault(name, "text"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        var read = Assert.Single(AuthoritiesReading.Read(configuration, ["northamptonshire"])).Value;

        Assert.Equal((EmailService.AzureCommunication, true, true, true), (read.Email, read.Calendars, read.Texts, read.Letters));
        Assert.Equal(("text", 500, 1000, "cin.example"), (read.AzureCommunication!.ReportsSecret, read.AzureCommunication.SendsAnHour, read.AzureCommunication.StatusRequestsAnHour, read.Graph!.NotificationAddress!.Host));
        Assert.Equal(("text", "text", "text"), (read.Graph.Certificate, read.Graph.CalendarMailbox, read.AzureCommunication.Sender));
    }
}
