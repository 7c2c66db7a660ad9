using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>A line on which messages and receipts are lost, doubled and late, by a seed. Every message goes through its JSON.</summary>
internal sealed class RoughLine(Random random) : IExchangeLine
{
    private readonly List<ExchangeMessage> _late = [];

    /// <summary>How many of a hundred are disturbed.</summary>
    public int Trouble { get; set; }

    public Installation? Other { get; set; }

    public async Task<ExchangeAnswer> SendAsync(ExchangeMessage message, CancellationToken cancellationToken)
    {
        var copy = ExchangeJson.Read(ExchangeJson.Write(message));
        if (random.Next(100) < Trouble)
        {
            switch (random.Next(4))
            {
                case 0:
                    return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
                case 1:
                    _late.Add(copy);
                    return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
                case 2:
                    await Other!.Inbox.ReceiveAsync(copy, cancellationToken);
                    return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
                default:
                    await Other!.Inbox.ReceiveAsync(copy, cancellationToken);
                    break;
            }
        }

        var receipt = await Other!.Inbox.ReceiveAsync(copy, cancellationToken);
        return receipt.Outcome switch
        {
            ExchangeOutcome.Recorded => new(ExchangeState.Delivered, null, "signed"),
            ExchangeOutcome.NotYet => new(ExchangeState.Waiting, receipt.Problem),
            _ => new(ExchangeState.Failed, receipt.Problem),
        };
    }

    public async Task<ExchangeAnswer> UploadAsync(PackUpload upload, Stream content, CancellationToken cancellationToken)
    {
        if (random.Next(100) < Trouble)
        {
            return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
        }

        await Other!.Get<IDocumentStore>().PutAsync(ReceivedPackKey.Of(upload.Transfer, upload.Sha256), content, ReceivedPackKey.MediaType, cancellationToken);
        return new(ExchangeState.Delivered);
    }

    /// <summary>What was held up arrives after all, in any order.</summary>
    public async Task ArriveLateAsync()
    {
        foreach (var message in _late.OrderBy(_ => random.Next()).ToList())
        {
            await Other!.Inbox.ReceiveAsync(message, CancellationToken.None);
        }

        _late.Clear();
    }
}
