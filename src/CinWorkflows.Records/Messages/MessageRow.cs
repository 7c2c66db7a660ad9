using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Messages;

/// <summary>An outgoing message and what became of it. It holds identifiers only; its text is made when it is sent.</summary>
internal sealed partial class MessageRow : IWaiting
{
    /// <summary>Said of a message that was taken back in time.</summary>
    public const string Withdrawn = "withdrawn: done before it was sent";

    public long Number { get; init; }

    public required string Key { get; init; }

    /// <summary>Made from the key; null where the message is older than ids are.</summary>
    public string? Id { get; init; }

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

    public Medium? Medium { get; set; }

    public List<Medium> Tried { get; set; } = [];

    public string? Reference { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Since when it is tried anew: sent again, by another way or to another address; null where it set out once only.</summary>
    public DateTimeOffset? TryingSince { get; set; }

    /// <summary>When the reader's contact details changed, until an attempt has set out from the new ones.</summary>
    public DateTimeOffset? DetailsChangedAt { get; set; }

    /// <summary>The language in which it was last written.</summary>
    public string? Language { get; set; }

    public int Edition { get; set; }

    /// <summary>When its case came to know that it was not delivered.</summary>
    public DateTimeOffset? ReportedAt { get; set; }

    public int Steps { get; set; }

    /// <summary>How many attempts in a row came to nothing.</summary>
    public int Failures { get; set; }

    /// <summary>The line on which it waits with others; null where it does not.</summary>
    public string? WaitsOn { get; set; }

    /// <summary>Why it waits there.</summary>
    public FaultCause? Cause { get; set; }

    /// <summary>Whether it goes before others: as it was queued, then as it was last written.</summary>
    public bool Urgent { get; set; }

    DateTimeOffset IWaiting.Since => QueuedAt;

    public bool IsUndelivered => CaseId is not null && ReportedAt is null && State is DeliveryState.Bounced or DeliveryState.Failed;

    public static MessageRow Queued(MessageOrder order, DateTimeOffset at) => new()
    {
        Key = order.Key,
        Id = order.Id,
        CaseId = order.CaseId,
        Kind = order.Kind,
        RecipientId = order.To.Id,
        RecipientIsStaff = order.To.IsStaff,
        Subject = order.Subject,
        Revision = order.Revision,
        State = DeliveryState.Queued,
        QueuedAt = at,
        NextAttemptAt = at,
        Urgent = order.Urgent,
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
            .Where(row => row.State == DeliveryState.Queued || row.State == DeliveryState.Sending)
            .ExecuteUpdateAsync(
                row => row.SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null).SetProperty(message => message.WithdrawnAt, at),
                cancellationToken);

    /// <summary>Takes back what was queued about a duty for somebody who is told of it anew: one mail, and the latest.</summary>
    public static Task ReplaceAsync(RecordContext record, string caseId, string duty, IReadOnlyList<string> readers, DateTimeOffset at) =>
        record.Messages
            .Where(row => row.CaseId == caseId && row.Kind == MessageKind.Notice && row.Subject == duty && readers.Contains(row.RecipientId))
            .Where(row => row.NextAttemptAt != null && row.State == DeliveryState.Queued && row.Attempts == 0)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null).SetProperty(message => message.WithdrawnAt, at));

    /// <summary>Takes over what was decided about a message that could not be delivered, and how its reader is reached now.</summary>
    public static async Task FollowAsync(RecordContext record, RecordedAct act, IReadOnlyList<ContactChange> changes, CancellationToken cancellationToken)
    {
        if (act.Act is UndeliveredSettled settled
            && await record.Messages.AsTracking().FirstOrDefaultAsync(row => row.CaseId == act.CaseId && row.Id == settled.MessageId, cancellationToken) is { } message
            && message.Settle(settled, act.At) is { } step)
        {
            record.DeliverySteps.Add(step);
        }

        foreach (var change in changes)
        {
            var touched = await record.Messages.AsTracking()
                .Where(row => row.CaseId == act.CaseId && row.RecipientId == change.PersonId && row.NextAttemptAt != null)
                .ToListAsync(cancellationToken);
            touched.Where(row => row.IsOnItsWayTo(change)).ToList().ForEach(row => row.Follow(change, act.At));
        }
    }

    public MessageView ToView() => new(
        new(Key, CaseId, Kind, new(RecipientId, RecipientIsStaff), Subject, Revision) { Urgent = Urgent },
        WithdrawnAt is null ? State : DeliveryState.Withdrawn,
        QueuedAt,
        Attempts,
        NextAttemptAt,
        Evidence,
        WithdrawnAt is null ? Problem : Withdrawn)
    {
        Medium = Medium,
        Tried = Tried,
        Reference = Reference,
        AcceptedAt = AcceptedAt,
        Failures = Failures,
        TryingSince = TryingSince ?? QueuedAt,
        DetailsChangedAt = DetailsChangedAt,
        WaitsFor = WaitsOn is { } line && Cause is { } cause ? new(line, cause) : null,
        Language = Language,
        Edition = Edition,
    };

    public UndeliveredView ToUndelivered() => new(Key, Id ?? "", CaseId!, RecipientId, Edition, Problem ?? State.ToString());

    public static void Map(EntityTypeBuilder<MessageRow> row)
    {
        row.ToTable("messages");
        row.HasKey(message => message.Number);
        row.HasIndex(message => message.Key).IsUnique();
        row.HasIndex(message => message.Id);
        row.HasIndex(message => new { message.NextAttemptAt, message.Number }, "messages_due").HasFilter("next_attempt_at IS NOT NULL");
        row.HasIndex(message => message.CaseId);
        row.HasIndex(message => message.RecipientId);
        row.HasIndex(message => message.State);
        row.HasIndex(message => new { message.WaitsOn, message.Urgent, message.Number }, "messages_waiting").HasFilter("waits_on IS NOT NULL");
        row.HasIndex(message => message.Reference).HasFilter("reference IS NOT NULL");
        row.HasIndex(message => message.Subject, "messages_of_digests").HasFilter("case_id IS NULL");
        row.PrimitiveCollection(message => message.Tried).ElementType().HasConversion<string>();
        row.Ignore(message => message.IsUndelivered);
    }
}
