using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>A line on which messages and receipts are lost, come twice, or come days late.</summary>
internal sealed class LossyLine(Random chance) : IExchangeLine
{
    private readonly List<ExchangeMessage> _late = [];

    /// <summary>Where a message goes.</summary>
    public Func<ExchangeMessage, Task<ExchangeReceipt>> Deliver { get; set; } = _ => throw new InvalidOperationException("Nobody is connected.");

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Late { get; private set; }

    public async Task<ExchangeAnswer> SendAsync(ExchangeMessage message, CancellationToken cancellationToken)
    {
        int dice;
        lock (_late)
        {
            dice = chance.Next(100);
            Lost += dice < 25 ? 1 : 0;
            Doubled += dice is >= 25 and < 35 ? 1 : 0;
            Late += dice is >= 35 and < 40 ? 1 : 0;
            if (dice is >= 35 and < 40)
            {
                _late.Add(message);
            }
        }

        switch (dice)
        {
            case < 13 or >= 35 and < 40:
                return Nothing;
            case < 25:
                await Deliver(message);
                return Nothing;
            case < 35:
                await Deliver(message);
                return AnswerOf(await Deliver(message));
            default:
                return AnswerOf(await Deliver(message));
        }
    }

    public Task<ExchangeAnswer> UploadAsync(PackUpload upload, Stream content, CancellationToken cancellationToken) =>
        Task.FromResult(new ExchangeAnswer(ExchangeState.Delivered));

    /// <summary>What was late arrives, long after the same was sent again.</summary>
    public async Task ArriveLateAsync()
    {
        ExchangeMessage[] late;
        lock (_late)
        {
            late = [.. _late];
            _late.Clear();
        }

        foreach (var message in late)
        {
            await Deliver(message);
        }
    }

    private static ExchangeAnswer Nothing { get; } = new(ExchangeState.Waiting, ExchangeProblem.Unreachable);

    private static ExchangeAnswer AnswerOf(ExchangeReceipt receipt) => receipt.Outcome switch
    {
        ExchangeOutcome.Recorded => new(ExchangeState.Delivered, null, receipt.MessageId),
        ExchangeOutcome.NotYet => new(ExchangeState.Waiting, receipt.Problem),
        _ => new(ExchangeState.Failed, receipt.Problem),
    };
}
