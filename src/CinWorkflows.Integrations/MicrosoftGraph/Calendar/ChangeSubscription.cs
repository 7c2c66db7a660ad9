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

    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(1);

    private const int SecretBytes = 32;

    public async Task<CalendarSubscription?> AskAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken)
    {
        var address = connection.Settings.NotificationAddress;
        if (before is not null && before.Address != address?.AbsoluteUri)
        {
            await EndAsync(before, cancellationToken);
            before = null;
        }

        var now = time.GetUtcNow();
        return address is null ? null
            : before is null ? await MakeAsync(mailbox, address, now + Lifetime, cancellationToken)
            : before.ExpiresAt - now > RenewBefore ? before
            : await RenewAsync(before, now + Lifetime, cancellationToken) ?? await MakeAsync(mailbox, address, now + Lifetime, cancellationToken);
    }

    /// <summary>Nothing is told at the former address any more. Where the service does not say so, it ends there by itself.</summary>
    private async Task EndAsync(CalendarSubscription before, CancellationToken cancellationToken)
    {
        try
        {
            await connection.Client.Subscriptions[before.Id].DeleteAsync(cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is not null)
        {
            return;
        }
    }

    /// <returns>Null where it does not hold any more.</returns>
    private async Task<CalendarSubscription?> RenewAsync(CalendarSubscription before, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = await connection.Client.Subscriptions[before.Id].PatchAsync(new() { ExpirationDateTime = until }, cancellationToken: cancellationToken);
            return before with { ExpiresAt = renewed?.ExpirationDateTime ?? until };
        }
        catch (ODataError error) when (error.ResponseStatusCode is 400 or 403 or 404 or 410)
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
        return new(made?.Id ?? throw new FormatException("The answer names no subscription."), secret, made.ExpirationDateTime ?? until) { Address = address.AbsoluteUri };
    }
}
