using System.Security.Cryptography;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Asks to be told of a calendar's changes. One made twice is harmless: it is a hint, and ends by itself. A notification is genuine
/// only with the secret, which is new for each subscription.
/// </summary>
internal sealed class ChangeSubscription(GraphConnection connection, TimeProvider time)
{
    /// <summary>Graph allows events 10,080 minutes; some are left for clocks that differ.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10_080 - 60);

    private const int SecretBytes = 32;

    public async Task<CalendarSubscription?> AskAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken)
    {
        if (connection.Settings.NotificationAddress is not { } address)
        {
            return null;
        }

        var until = time.GetUtcNow() + Lifetime;
        return (before is null ? null : await RenewAsync(before, until, cancellationToken)) ?? await MakeAsync(mailbox, address, until, cancellationToken);
    }

    private async Task<CalendarSubscription?> RenewAsync(CalendarSubscription before, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = await connection.Client.Subscriptions[before.Id].PatchAsync(new() { ExpirationDateTime = until }, cancellationToken: cancellationToken);
            return before with { ExpiresAt = renewed?.ExpirationDateTime ?? until };
        }
        catch (ODataError error) when (error.ResponseStatusCode is 404 or 410)
        {
            return null;
        }
    }

    private async Task<CalendarSubscription> MakeAsync(string mailbox, Uri address, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var wanted = new Subscription
        {
            ChangeType = "created,updated,deleted",
            NotificationUrl = address.AbsoluteUri,
            LifecycleNotificationUrl = address.AbsoluteUri,
            Resource = $"users/{mailbox}/events",
            ExpirationDateTime = until,
            ClientState = secret,
        };
        var made = await connection.Client.Subscriptions.PostAsync(wanted, Prefer.ImmutableIds, cancellationToken);
        return new(made?.Id ?? throw new FormatException("The answer names no subscription."), secret, made.ExpirationDateTime ?? until);
    }
}
