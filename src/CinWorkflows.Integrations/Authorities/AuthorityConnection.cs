using Azure.Core;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.Notify;
using CinWorkflows.Integrations.Smtp;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>The services of one authority, made of its settings.</summary>
internal sealed class AuthorityConnection : IDisposable
{
    private readonly Dictionary<Medium, IMessageChannel> _channels = [];
    private readonly List<IServiceCheck> _checks = [];
    private readonly string _authority;
    private readonly AuthoritySettings _settings;
    private readonly TimeProvider _clock;
    private readonly TokenCredential? _identity;
    private readonly List<string> _faults;
    private GraphTenant? _graph;

    private AuthorityConnection(string authority, AuthoritySettings settings, TimeProvider clock, TokenCredential? identity, List<string> faults) =>
        (_authority, _settings, _clock, _identity, _faults) = (authority, settings, clock, identity, faults);

    public IReadOnlyDictionary<Medium, IMessageChannel> Channels => _channels;

    public IMeetingCalendar? Calendar { get; private set; }

    public string? CalendarMailbox => _settings.Graph?.CalendarMailbox;

    /// <summary>The checks of its services.</summary>
    /// <param name="chairs">The addresses of those who may chair.</param>
    public IReadOnlyList<IServiceCheck> ChecksWith(IReadOnlyList<string> chairs) =>
        [.. _graph is null ? Array.Empty<IServiceCheck>() : [_graph.CheckFor(new(_settings.Email == EmailService.Graph, _settings.Calendars, chairs))], .. _checks];

    /// <summary>The secret with which delivery reports of its e-mail are posted; null where none are.</summary>
    public string? ReportsSecret => _settings.Email == EmailService.AzureCommunication ? _settings.AzureCommunication?.ReportsSecret : null;

    public static AuthorityConnection Of(
        string authority,
        AuthoritySettings settings,
        IMessageChannel files,
        TimeProvider clock,
        TokenCredential? identity,
        List<string> faults)
    {
        var connection = new AuthorityConnection(authority, settings, clock, identity, faults);
        connection.UseGraph();
        connection.UseEmail(files);
        connection.UseNotify(settings.Texts, Medium.Text);
        connection.UseNotify(settings.Letters, Medium.Letter);
        if (settings.Notify is { } notify && connection._channels.Values.OfType<NotifyChannel>().Any())
        {
            connection._checks.Add(new NotifyCheck(authority, notify, clock));
        }

        return connection;
    }

    public void Dispose() => _graph?.Dispose();

    private void UseGraph()
    {
        if (!_settings.Calendars && _settings.Email != EmailService.Graph)
        {
            return;
        }

        Try("Graph", _settings.Graph, graph =>
        {
            var own = graph.ClientSecret is not null || graph.CertificatePath is not null || graph.Certificate is not null || graph.ManagedIdentityClientId is not null;
            _graph = GraphTenant.For(_authority, graph, own ? null : _identity, _clock);
            Calendar = _settings.Calendars ? _graph.Calendar : null;
        });
    }

    private void UseEmail(IMessageChannel files)
    {
        switch (_settings.Email)
        {
            case EmailService.Files:
                _channels[Medium.Email] = files;
                break;
            case EmailService.Graph when _graph is not null:
                _channels[Medium.Email] = _graph.Mail;
                break;
            case EmailService.AzureCommunication:
                Try("AzureCommunication", _settings.AzureCommunication, azure =>
                {
                    _channels[Medium.Email] = new AzureCommunicationChannel(azure, _clock, _identity);
                    _checks.Add(new AzureCommunicationCheck(_authority, azure, _clock, _identity));
                });
                break;
            case EmailService.Smtp:
                Try("Smtp", _settings.Smtp, smtp =>
                {
                    _channels[Medium.Email] = new SmtpChannel(smtp, _clock);
                    _checks.Add(new SmtpCheck(_authority, smtp));
                });
                break;
            case EmailService.Notify:
                UseNotify(true, Medium.Email);
                break;
            default:
                break;
        }
    }

    private void UseNotify(bool wanted, Medium medium)
    {
        if (wanted)
        {
            Try("Notify", _settings.Notify, notify => _channels[medium] = new NotifyChannel(notify, medium, _clock));
        }
    }

    private void Try<T>(string section, T? settings, Action<T> use)
        where T : class
    {
        if (settings is null)
        {
            _faults.Add($"Authorities:{_authority}:{section} is missing, and the authority is set to use it.");
            return;
        }

        try
        {
            use(settings);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            _faults.Add($"Authorities:{_authority}:{section}: {fault.Message}");
        }
    }
}
