using System.Globalization;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether messages could be sent from the shared mailbox, and whether this machine's clock is right.</summary>
internal sealed class MailboxProbe(GraphConnection connection, TimeProvider time)
{
    /// <summary>Entra ID accepts five minutes; less leaves room.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<ServiceFinding>> TryAsync(CancellationToken cancellationToken)
    {
        var mailbox = connection.Client.Users[connection.Settings.Mailbox];
        var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
        var drafts = await Probe.TryAsync(
            $"Read the drafts of {connection.Settings.Mailbox}",
            "Mail.ReadWrite",
            () => mailbox.MailFolders["drafts"].GetAsync(request => request.Options.Add(headers), cancellationToken),
            missingIsFine: false,
            cancellationToken);
        var write = await Probe.TryAsync(
            $"Write drafts in {connection.Settings.Mailbox}",
            "Mail.ReadWrite",
            () => mailbox.Messages[Probe.Nothing].DeleteAsync(cancellationToken: cancellationToken),
            missingIsFine: true,
            cancellationToken);
        var send = await Probe.TryAsync(
            $"Send from {connection.Settings.Mailbox} (tried with a message that does not exist)",
            "Mail.Send",
            () => mailbox.Messages[Probe.Nothing].Send.PostAsync(cancellationToken: cancellationToken),
            missingIsFine: true,
            cancellationToken);
        return [drafts, write, send, .. Clock(headers)];
    }

    private IEnumerable<ServiceFinding> Clock(HeadersInspectionHandlerOption headers)
    {
        if (!headers.ResponseHeaders.TryGetValue("Date", out var dates)
            || !DateTimeOffset.TryParse(dates.FirstOrDefault(), CultureInfo.InvariantCulture, out var theirs))
        {
            return [];
        }

        const string What = "Compare this machine's clock with Microsoft's";
        var skew = (time.GetUtcNow() - theirs).Duration();
        return skew <= MostSkew
            ? [new(Ok: true, What)]
            : [new(Ok: false, What, FormattableString.Invariant($"The clocks differ by {skew.TotalMinutes:0} minutes: have this machine's clock set by a time server. Sign-in fails beyond five minutes, and reminders come at wrong times."))];
    }
}
