using Azure.Core;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.MicrosoftGraph.Mail;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>
/// The channels and calendars of each authority, with its own mailboxes and keys. An authority without settings has e-mail as files
/// and no calendars. Nothing is loaded or connected to before it is used.
/// </summary>
public sealed class AuthorityConnections : IMessageChannels, IMeetingCalendars, IMailedAnswers, IDeliveryReports, IDisposable
{
    private readonly IReadOnlyDictionary<string, AuthorityConnection> _connections;
    private readonly IMessageChannel _files;

    private AuthorityConnections(IReadOnlyDictionary<string, AuthorityConnection> lines, IMessageChannel files) => (_connections, _files) = (lines, files);

    /// <summary>The checks of every service that is set, for <c>cin doctor</c>, which also try the calendars of those who may chair.</summary>
    /// <param name="chairs">The addresses of those of an authority, by the id of its pack.</param>
    public IReadOnlyList<IServiceCheck> ChecksWith(Func<string, IReadOnlyList<string>> chairs) => [.. _connections.SelectMany(line => line.Value.ChecksWith(chairs(line.Key)))];

    /// <summary>Prepares them.</summary>
    /// <param name="settings">The settings of each authority, by the id of its pack.</param>
    /// <param name="files">The channel of those whose e-mail leaves as files.</param>
    /// <param name="clock">The time.</param>
    /// <param name="identity">Signs in where settings name no secret: the host's managed identity; null where there is none.</param>
    /// <exception cref="AuthoritySettingsException">Settings are incomplete or contradict each other: it names each and its cure.</exception>
    public static AuthorityConnections Of(
        IReadOnlyDictionary<string, AuthoritySettings> settings,
        IMessageChannel files,
        TimeProvider clock,
        TokenCredential? identity = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = new List<string>();
        var lines = settings.ToDictionary(entry => entry.Key, entry => AuthorityConnection.Of(entry.Key, entry.Value, files, clock, identity, faults), StringComparer.OrdinalIgnoreCase);
        return faults.Count == 0 ? new(lines, files) : throw new AuthoritySettingsException(faults);
    }

    /// <inheritdoc />
    IMessageChannel? IMessageChannels.Find(string authority, Medium medium) =>
        _connections.TryGetValue(authority, out var line) ? line.Channels.GetValueOrDefault(medium)
        : medium == Medium.Email ? _files
        : null;

    /// <inheritdoc />
    IMeetingCalendar? IMeetingCalendars.Find(string authority) => _connections.GetValueOrDefault(authority)?.Calendar;

    /// <inheritdoc />
    IReadOnlyCollection<string> IDeliveryReports.AuthoritiesOf(string secret) =>
        [.. _connections.Where(line => SameSecret.Is(line.Value.ReportsSecret, secret)).Select(line => line.Key)];

    /// <inheritdoc />
    PostedReports? IDeliveryReports.Read(ReadOnlyMemory<byte> body) => DeliveryEvents.Read(body);

    /// <inheritdoc />
    public string MailboxOf(string authority, string chairAddress) => _connections.GetValueOrDefault(authority)?.CalendarMailbox ?? chairAddress;

    /// <inheritdoc />
    IReadOnlyCollection<string> IMailedAnswers.Authorities => [.. _connections.Where(entry => MailOf(entry.Value) is not null).Select(entry => entry.Key)];

    /// <inheritdoc />
    Task<MailedAnswers> IMailedAnswers.OfAsync(string authority, CancellationToken cancellationToken) =>
        _connections.TryGetValue(authority, out var line) && MailOf(line) is { } mail
            ? mail.AnswersAsync(cancellationToken)
            : Task.FromResult(MailedAnswers.None);

    private static GraphMailChannel? MailOf(AuthorityConnection line) => line.Channels.GetValueOrDefault(Medium.Email) as GraphMailChannel;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var line in _connections.Values)
        {
            line.Dispose();
        }
    }
}
