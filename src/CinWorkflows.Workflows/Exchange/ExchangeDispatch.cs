using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>
/// Delivers what is due in the outbox of the exchange, each series in order, until a signed receipt is there. Nothing is given up: what
/// cannot be reached is tried again at growing intervals, and what is not taken every few hours, while somebody is told of it.
/// </summary>
/// <param name="book">The messages.</param>
/// <param name="composer">Writes them.</param>
/// <param name="line">Sends them.</param>
/// <param name="documents">Where the packs are.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets ids, kinds and codes only.</param>
public sealed partial class ExchangeDispatch(
    IExchangeBook book,
    ExchangeComposer composer,
    IExchangeLine line,
    IDocumentStore documents,
    TimeProvider clock,
    ILogger<ExchangeDispatch> logger)
{
    /// <summary>How many messages one run tries at most.</summary>
    public const int Batch = 64;

    /// <summary>From when on a message that waits needs somebody.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromHours(4);

    /// <summary>Tries the messages that are due. One authority that cannot be reached does not hold up the others.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were tried.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; what is not recorded is sent again.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await book.DueAsync(clock.GetUtcNow(), Batch, cancellationToken);
        var tried = await Task.WhenAll(due.GroupBy(entry => entry.Order.To).Select(partner => TryAllAsync(partner, cancellationToken)));
        return tried.Sum();
    }

    private async Task<int> TryAllAsync(IEnumerable<ExchangeEntry> entries, CancellationToken cancellationToken)
    {
        var tried = 0;
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = await AttemptAsync(entry, cancellationToken);
            var now = clock.GetUtcNow();
            DateTimeOffset? next = answer.State switch
            {
                ExchangeState.Delivered => null,
                ExchangeState.Failed => now + ExchangeWaits.Longest,
                _ => now + ExchangeWaits.After(entry.Tries),
            };

            // It may have arrived: that is recorded even when the host is told to stop.
            await book.RecordAttemptAsync(entry.Order, entry.Number, new(now, answer, next), CancellationToken.None);
            Tried(logger, entry.Order.Transfer, entry.Order.Side, entry.Number, entry.Order.Kind, answer.State, answer.Problem);
            tried++;
            if (answer.Problem == ExchangeProblem.Unreachable)
            {
                break;
            }
        }

        return tried;
    }

    private async Task<ExchangeAnswer> AttemptAsync(ExchangeEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var composition = await composer.ComposeAsync(entry, cancellationToken);
            if (composition.Message is not { } message)
            {
                return new(ExchangeState.Failed, composition.Problem);
            }

            if (composition.Pack is { } pack && await UploadAsync(message, pack, cancellationToken) is { State: not ExchangeState.Delivered } notThere)
            {
                return notThere;
            }

            return await line.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the type: what an exception says may quote the record.
            return new(ExchangeState.Waiting, exception.GetType().Name);
        }
    }

    private async Task<ExchangeAnswer> UploadAsync(ExchangeMessage message, SealedPack pack, CancellationToken cancellationToken)
    {
        await using var content = await documents.OpenAsync(pack.Key, pack.Content, cancellationToken);
        return content is null
            ? new(ExchangeState.Failed, ExchangeProblem.NoPack)
            : await line.UploadAsync(new(message.From, message.To, message.Transfer, pack.Content.Sha256, pack.Content.Length), content, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Information, "Message {Number} of the {Side} authority on transfer {Transfer} ({Kind}) is {State} {Problem}")]
    private static partial void Tried(ILogger logger, string transfer, ExchangeSide side, int number, ExchangeKind kind, ExchangeState state, string? problem);
}
