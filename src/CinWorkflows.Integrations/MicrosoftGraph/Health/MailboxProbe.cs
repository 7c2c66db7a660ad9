using System.Globalization;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Rules.Words;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether messages could be sent from the shared mailbox, and whether this machine's clock is right.</summary>
internal sealed class MailboxProbe(GraphConnection connection, TimeProvider time)
{
    /// <summary>Entra ID accepts five minutes; less leaves room.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<Tried>> TryAsync(CancellationToken cancellationToken)
    {
        var address = connection.Settings.Mailbox;
        var mailbox = connection.Client.Users[address];
        var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
        var drafts = await new Probe($"Read the drafts of {address}", "Mail.ReadWrite", address).TryAsync(
            connection,
            () => mailbox.MailFolders["drafts"].GetAsync(request => request.Options.Add(headers), cancellationToken),
            cancellationToken);
        var write = await new Probe($"Write drafts in {address}", "Mail.ReadWrite", address) { MissingIsFine = true }.TryAsync(
            connection,
            () => mailbox.Messages[Probe.Nothing].DeleteAsync(cancellationToken: cancellationToken),
            cancellationToken);
        var send = await new Probe($"Send from {address} (tried with a message that does not exist)", "Mail.Send", address) { MissingIsFine = true }.TryAsync(
            connection,
            () => mailbox.Messages[Probe.Nothing].Send.PostAsync(cancellationToken: cancellationToken),
            cancellationToken);
        return [drafts, write, send, .. Clock(headers)];
    }

    private IEnumerable<Tried> Clock(HeadersInspectionHandlerOption headers)
    {
        if (!headers.ResponseHeaders.TryGetValue("Date", out var dates)
            || !DateTimeOffset.TryParse(dates.FirstOrDefault(), CultureInfo.InvariantCulture, out var theirs))
        {
            return [];
        }

        const string What = "Compare this machine's clock with Microsoft's";
        var skew = (time.GetUtcNow() - theirs).Duration();
        return skew <= MostSkew
            ? [new(new(Ok: true, What))]
            : [new(new(Ok: false, What, FormattableString.Invariant($"The clocks differ by {CountWords.Of((long)Math.Round(skew.TotalMinutes), "minute")}: have this machine's clock set by a time server. Sign-in fails beyond five minutes, and reminders come at wrong times.")))];
    }
}
