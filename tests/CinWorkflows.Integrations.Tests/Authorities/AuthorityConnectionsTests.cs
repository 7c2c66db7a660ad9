using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.MicrosoftGraph.Mail;
using CinWorkflows.Integrations.Notify;
using CinWorkflows.Integrations.Smtp;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Authorities;

public sealed class AuthorityConnectionsTests
{
    private const string Template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private static readonly GraphSettings Graph = new() { TenantId = "t", ClientId = "c", ClientSecret = "s", Mailbox = "cin@north.example", CalendarMailbox = "meetings@north.example" };

    private static readonly NotifySettings Notify = new()
    {
        ApiKey = "live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0",
        Text = new() { Default = Template },
        Letter = new() { Default = Template },
    };

    private readonly IMessageChannel _files = new EmlFileChannel(new EmlFileOptions("messages"));

    [Fact]
    public void An_authority_without_settings_has_email_as_files_and_nothing_else()
    {
        using var connections = Of([]);

        Assert.Same(_files, Channel(connections, "northamptonshire", Medium.Email));
        Assert.Null(Channel(connections, "northamptonshire", Medium.Text));
        Assert.Null(Channel(connections, "northamptonshire", Medium.Letter));
        Assert.Null(((IMeetingCalendars)connections).Find("northamptonshire"));
        Assert.Equal("chair@council.example", connections.MailboxOf("northamptonshire", "chair@council.example"));
        Assert.Empty(connections.ChecksWith(_ => []));
    }

    [Fact]
    public void Two_authorities_share_no_channel_and_no_calendar()
    {
        using var connections = Of(new()
        {
            ["northamptonshire"] = new() { Email = EmailService.Graph, Calendars = true, Texts = true, Graph = Graph, Notify = Notify },
            ["hillingdon"] = new() { Email = EmailService.Smtp, Letters = true, Smtp = new() { Host = "mail.west.example" }, Notify = Notify },
        });

        Assert.IsType<GraphMailChannel>(Channel(connections, "northamptonshire", Medium.Email));
        Assert.IsType<NotifyChannel>(Channel(connections, "northamptonshire", Medium.Text));
        Assert.Null(Channel(connections, "northamptonshire", Medium.Letter));
        Assert.IsType<SmtpChannel>(Channel(connections, "hillingdon", Medium.Email));
        Assert.IsType<NotifyChannel>(Channel(connections, "hillingdon", Medium.Letter));
        Assert.Null(Channel(connections, "hillingdon", Medium.Text));
        Assert.NotNull(((IMeetingCalendars)connections).Find("northamptonshire"));
        Assert.Null(((IMeetingCalendars)connections).Find("hillingdon"));
        Assert.Equal("meetings@north.example", connections.MailboxOf("northamptonshire", "chair@north.example"));
        Assert.Equal(4, connections.ChecksWith(_ => []).Count);
        Assert.All(connections.ChecksWith(_ => []), check => Assert.Matches("^(northamptonshire|hillingdon): ", check.Name));
    }

    [Fact]
    public void Every_fault_of_every_authority_is_told_at_once()
    {
        var fault = Assert.Throws<AuthoritySettingsException>(() => Of(new()
        {
            ["northamptonshire"] = new() { Email = EmailService.Graph, Calendars = true, Graph = Graph with { ClientSecret = null } },
            ["hillingdon"] = new() { Email = EmailService.AzureCommunication, Texts = true },
        }));

        Assert.Equal(
            ["Authorities:hillingdon:AzureCommunication", "Authorities:hillingdon:Notify", "Authorities:northamptonshire:Graph"],
            fault.Faults.Select(said => said.Split(' ')[0].TrimEnd(':')).Order(StringComparer.Ordinal));
    }

    private AuthorityConnections Of(Dictionary<string, AuthoritySettings> settings) => AuthorityConnections.Of(settings, _files, TimeProvider.System);

    private static IMessageChannel? Channel(AuthorityConnections connections, string authority, Medium medium) =>
        ((IMessageChannels)connections).Find(authority, medium);
}
