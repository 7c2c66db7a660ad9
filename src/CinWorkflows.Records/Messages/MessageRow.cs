using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Messages;

/// <summary>An outgoing message and what became of it. It holds identifiers only; its text is made when it is sent.</summary>
internal sealed class MessageRow
{
    /// <summary>Said of a message that was taken back in time.</summary>
    public const string Withdrawn = "withdrawn: done before it was sent";

    public long Number { get; init; }

    public required string Key { get; init; }

    public required string? CaseId { get; init; }

    public required MessageKind Kind { get; init; }

    public required string RecipientId { get; init; }

    public required bool RecipientIsStaff { get; init; }

    public required string Subject { get; init; }

    public required int Revision { get; init; }

    public DeliveryState State { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset? LastAttemptAt { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? Evidence { get; set; }

    public string? Problem { get; set; }

    /// <summary>When it was taken back, because what it reminds of was done.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public static MessageRow Queued(MessageOrder order, DateTimeOffset at) => new()
    {
        Key = order.Key,
        CaseId = order.CaseId,
        Kind = order.Kind,
        RecipientId = order.To.Id,
        RecipientIsStaff = order.To.IsStaff,
        Subject = order.Subject,
        Revision = order.Revision,
        State = DeliveryState.Queued,
        QueuedAt = at,
        NextAttemptAt = at,
    };

    /// <summary>Queues messages; those whose keys are known are left as they are.</summary>
    public static async Task QueueAsync(RecordContext record, IReadOnlyList<MessageOrder> orders, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
        {
            return;
        }

        var keys = orders.Select(order => order.Key).ToList();
        var known = await record.Messages.Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken);
        record.Messages.AddRange(orders.DistinctBy(order => order.Key).Where(order => !known.Contains(order.Key)).Select(order => Queued(order, at)));
    }

    /// <summary>Takes back the notices about these duties that are still to be sent.</summary>
    public static Task WithdrawAsync(RecordContext record, string caseId, IReadOnlyList<string> duties, DateTimeOffset at, CancellationToken cancellationToken) =>
        record.Messages
            .Where(row => row.CaseId == caseId && row.Kind == MessageKind.Notice && duties.Contains(row.Subject) && row.NextAttemptAt != null)
            .ExecuteUpdateAsync(
                row => row.SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null).SetProperty(message => message.WithdrawnAt, at),
                cancellationToken);

    /// <summary>Whether it is a notice about one of these duties that is still to be sent.</summary>
    public bool Reminds(string caseId, IReadOnlyList<string> duties) =>
        CaseId == caseId && Kind == MessageKind.Notice && NextAttemptAt is not null && duties.Contains(Subject);

    public void Withdraw(DateTimeOffset at) => (NextAttemptAt, WithdrawnAt) = (null, at);

    /// <summary>What came of an attempt. A message withdrawn while it was under way is not tried again.</summary>
    public void Attempted(MessageReceipt receipt, DateTimeOffset? nextAttemptAt, DateTimeOffset at)
    {
        Attempts += LastAttemptAt == at ? 0 : 1;
        LastAttemptAt = at;
        State = receipt.State;
        Evidence = receipt.Evidence ?? Evidence;
        Problem = receipt.Problem;
        WithdrawnAt = nextAttemptAt is null ? null : WithdrawnAt;
        NextAttemptAt = WithdrawnAt is null ? nextAttemptAt : null;
    }

    public MessageView ToView() => new(
        new(Key, CaseId, Kind, new(RecipientId, RecipientIsStaff), Subject, Revision),
        State,
        QueuedAt,
        Attempts,
        NextAttemptAt,
        Evidence,
        WithdrawnAt is null ? Problem : Withdrawn);

    public static void Map(EntityTypeBuilder<MessageRow> row)
    {
        row.ToTable("messages");
        row.HasKey(message => message.Number);
        row.HasIndex(message => message.Key).IsUnique();
        row.HasIndex(message => new { message.NextAttemptAt, message.Number }, "messages_due").HasFilter("next_attempt_at IS NOT NULL");
        row.HasIndex(message => message.CaseId);
        row.HasIndex(message => message.RecipientId);
        row.HasIndex(message => message.State);
        row.HasIndex(message => message.Subject, "messages_of_digests").HasFilter("case_id IS NULL");
    }
}
