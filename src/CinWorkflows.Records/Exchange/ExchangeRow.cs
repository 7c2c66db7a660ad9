using CinWorkflows.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Exchange;

/// <summary>A message to another authority and what became of it. It holds identifiers only; what it says is written when it is sent.</summary>
internal sealed class ExchangeRow
{
    public required string Transfer { get; init; }

    public required ExchangeSide Side { get; init; }

    /// <summary>Among its side's messages of the transfer, from 1.</summary>
    public required int Number { get; init; }

    public required string Partner { get; init; }

    public required ExchangeKind Kind { get; init; }

    public required string CaseId { get; init; }

    public required long ActSequence { get; init; }

    public ExchangeState State { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public int Tries { get; set; }

    public DateTimeOffset? LastTriedAt { get; set; }

    public DateTimeOffset? NextAt { get; set; }

    public string? Problem { get; set; }

    public string? Receipt { get; set; }

    /// <summary>Puts the messages that an act causes into the outbox of the exchange, in the act's own transaction.</summary>
    public static async Task FollowAsync(RecordContext record, RecordedAct act, CaseFile? before, CaseFile after, CancellationToken cancellationToken)
    {
        foreach (var order in ExchangeOrders.Of(act.Act, before, after, act.Actor))
        {
            var last = await record.ExchangeMessages
                .Where(row => row.Transfer == order.Transfer && row.Side == order.Side)
                .MaxAsync(row => (int?)row.Number, cancellationToken);
            if (Next(order, act, last ?? 0) is { } next)
            {
                record.ExchangeMessages.Add(next);
            }
        }
    }

    /// <summary>The next message of a series; null where the series has not begun and this one does not begin it.</summary>
    public static ExchangeRow? Next(ExchangeOrder order, RecordedAct act, int last) => last == 0 && order.NeedsOffer ? null : new()
    {
        Transfer = order.Transfer,
        Side = order.Side,
        Number = last + 1,
        Partner = order.To,
        Kind = order.Kind,
        CaseId = act.CaseId,
        ActSequence = act.Sequence,
        State = ExchangeState.Waiting,
        QueuedAt = act.RecordedAt,
        NextAt = act.RecordedAt,
    };

    public void Attempted(ExchangeAttempt attempt)
    {
        if (State == ExchangeState.Delivered)
        {
            return;
        }

        Tries++;
        LastTriedAt = attempt.At;
        State = attempt.Answer.State;
        Problem = attempt.Answer.Problem;
        Receipt = attempt.Answer.Receipt;
        NextAt = State == ExchangeState.Delivered ? null : attempt.NextAt;
    }

    public ExchangeEntry ToEntry() => new()
    {
        Order = new(Transfer, Side, Partner, Kind),
        Number = Number,
        CaseId = CaseId,
        ActSequence = ActSequence,
        State = State,
        QueuedAt = QueuedAt,
        Tries = Tries,
        NextAt = NextAt,
        Problem = Problem,
        Receipt = Receipt,
    };

    public static void Map(EntityTypeBuilder<ExchangeRow> row)
    {
        row.ToTable("exchange_messages");
        row.HasKey(message => new { message.Transfer, message.Side, message.Number });
        row.HasIndex(message => message.NextAt, "exchange_messages_due").HasFilter("next_at IS NOT NULL");
        row.HasIndex(message => message.CaseId);
    }
}
