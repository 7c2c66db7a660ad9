using Azure.Core;
using CinWorkflows.Integrations.MicrosoftGraph.Calendar;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Integrations.MicrosoftGraph.Health;
using CinWorkflows.Integrations.MicrosoftGraph.Mail;

namespace CinWorkflows.Integrations.MicrosoftGraph;

/// <summary>
/// One authority's Microsoft 365: its mail, calendars and check share one client, which is made when it is first used and belongs
/// to this authority alone.
/// </summary>
public sealed class GraphTenant : IDisposable
{
    private readonly GraphConnection _connection;
    private readonly string _authority;
    private readonly TimeProvider _time;

    private GraphTenant(string authority, GraphConnection connection, TimeProvider time)
    {
        (_authority, _connection, _time) = (authority, connection, time);
        Mail = new GraphMailChannel(connection, time);
        Calendar = new GraphMeetingCalendar(connection, time);
    }

    /// <summary>Messages from the authority's shared mailbox.</summary>
    public GraphMailChannel Mail { get; }

    /// <summary>The authority's calendars.</summary>
    public GraphMeetingCalendar Calendar { get; }

    /// <summary>Whether what is used of it works as it is set.</summary>
    /// <param name="use">What is.</param>
    public GraphCheck CheckFor(GraphUse use) => new(_authority, _connection, use, _time);

    /// <summary>Prepares the use of an authority's Microsoft 365; nothing is loaded or connected to yet.</summary>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="settings">How it is reached.</param>
    /// <param name="credential">Signs in; null for what the settings say.</param>
    /// <param name="time">The clock; null for the machine's.</param>
    /// <exception cref="ArgumentException">The settings are incomplete: the message names each and its cure.</exception>
    public static GraphTenant For(string authority, GraphSettings settings, TokenCredential? credential = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        ArgumentNullException.ThrowIfNull(settings);
        var problems = settings.Problems(credential is not null);
        var clock = time ?? TimeProvider.System;
        return problems.Count == 0
            ? new(authority, new GraphConnection(settings, credential, clock), clock)
            : throw new ArgumentException($"Microsoft Graph of {authority}: {string.Join(' ', problems)}", nameof(settings));
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();
}
