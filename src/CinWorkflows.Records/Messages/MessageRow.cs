using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
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

    /// <summary>Whether it is a notice about one of these duties that is still to be sent.</summary>
    public bool Reminds(string caseId, IReadOnlyList<string> duties) =>
        CaseId == caseId
        && Kind == MessageKind.Notice
        && NextAttemptAt is not null
        && State is DeliveryState.Queued or DeliveryState.Sending
        && duties.Contains(Subject);

    /// <summary>Whether it is a notice about a duty that has not set out, to somebody who is told of it anew.</summary>
    public bool IsReplacedBy(string caseId, string duty, IReadOnlyList<string> readers) =>
        Reminds(caseId, [duty]) && State == DeliveryState.Queued && Attempts == 0 && readers.Contains(RecipientId);

    public void Withdraw(DateTimeOffset at) => (NextAttemptAt, WithdrawnAt) = (null, at);

    /// <summary>Whether it is still to be sent, or may still come back, and its reader is reached otherwise than before.</summary>
    public bool IsOnItsWayTo(ContactChange change) =>
        CaseId == change.CaseId
        && !RecipientIsStaff
        && RecipientId == change.PersonId
        && NextAttemptAt is not null
        && State is DeliveryState.Queued or DeliveryState.Sending or DeliveryState.Accepted;

    /// <summary>
    /// What has not begun sets out anew. What has begun by a way that changed is marked: it is taken back before it sets out anew. What
    /// has begun by a way that is as it was goes on.
    /// </summary>
    public void Follow(ContactChange change, DateTimeOffset at)
    {
        Tried = [.. Tried.Except(change.Ways)];
        if (State == DeliveryState.Queued)
        {
            (NextAttemptAt, DetailsChangedAt) = (at, at);
            SetOut(at);
        }
        else if (Medium is null || change.Ways.Contains(Medium.Value))
        {
            DetailsChangedAt = at;
        }
    }

    /// <summary>It sets out later, unless it has begun, or was taken back meanwhile. What was tried before is given up by the time since the first attempt.</summary>
    public void Postpone(DateTimeOffset until, string? waitsFor)
    {
        if (State == DeliveryState.Queued && NextAttemptAt is not null)
        {
            (NextAttemptAt, Problem) = (until, waitsFor ?? (Problem == MessageProblem.MoveNotAssessed ? null : Problem));
            TryingSince = Attempts == 0 ? until : TryingSince;
        }
    }

    /// <summary>
    /// What came of an attempt. A message withdrawn while it was under way is not tried again; one whose reader's contact details
    /// changed meanwhile sets out from the new ones, unless it has left.
    /// </summary>
    /// <returns>The step, where it is another than the last one.</returns>
    public DeliveryStepRow? Attempted(Attempt attempt)
    {
        var before = (State, Medium, Evidence, Problem);
        var isOutOfDate = attempt.DetailsChangedAt?.Kept() != DetailsChangedAt?.Kept();
        var isAnotherWay = !isOutOfDate && attempt.Tried?.Count > Tried.Count;
        Attempts += LastAttemptAt?.Kept() == attempt.At.Kept() ? 0 : 1;
        Failures = attempt.Receipt.Problem is null ? 0 : Failures + 1;
        LastAttemptAt = attempt.At;
        (State, Problem) = (attempt.Receipt.State, attempt.Receipt.Problem);
        Evidence = attempt.Receipt.Evidence ?? Evidence;
        Reference = attempt.Receipt.Reference ?? (attempt.Medium == Medium ? Reference : null);
        Medium = attempt.Medium;
        Tried = isOutOfDate ? Tried : [.. attempt.Tried ?? []];
        Language = attempt.Language ?? Language;
        AcceptedAt ??= State is DeliveryState.Accepted or DeliveryState.Delivered ? attempt.At : null;
        WithdrawnAt = attempt.NextAttemptAt is null ? null : WithdrawnAt;
        var isAnew = attempt.TakenBack || (isOutOfDate && State == DeliveryState.Queued);
        NextAttemptAt = WithdrawnAt is not null ? null : isAnew ? attempt.At : attempt.NextAttemptAt;
        if (isAnew || isAnotherWay)
        {
            Edition += isAnew && before.State != DeliveryState.Queued ? 1 : 0;
            SetOut(attempt.At);
        }

        DetailsChangedAt = isOutOfDate || (before.State != DeliveryState.Queued && !attempt.TakenBack) ? DetailsChangedAt : null;
        return before == (State, Medium, Evidence, Problem) ? null : Step(attempt.At);
    }

    /// <summary>What was decided about it.</summary>
    public DeliveryStepRow? Settle(UndeliveredSettled settled, DateTimeOffset at)
    {
        State = settled.Choice switch
        {
            UndeliveredChoice.GivenByHand => DeliveryState.GivenByHand,
            UndeliveredChoice.NotNeeded => DeliveryState.Withdrawn,
            _ => DeliveryState.Queued,
        };
        (Problem, NextAttemptAt) = (null, null);
        if (settled.Choice == UndeliveredChoice.SendAgain)
        {
            (NextAttemptAt, Tried, ReportedAt, DetailsChangedAt) = (at, [], null, null);
            Edition++;
            SetOut(at);
        }

        return Step(at);
    }

    public MessageView ToView() => new(
        new(Key, CaseId, Kind, new(RecipientId, RecipientIsStaff), Subject, Revision),
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
        row.HasIndex(message => message.Subject, "messages_of_digests").HasFilter("case_id IS NULL");
        row.PrimitiveCollection(message => message.Tried).ElementType().HasConversion<string>();
        row.Ignore(message => message.IsUndelivered);
    }

    /// <summary>Nothing of what was tried before counts for what is tried from now on.</summary>
    private void SetOut(DateTimeOffset at) => (Medium, Reference, AcceptedAt, TryingSince, Failures) = (null, null, null, at, 0);

    private DeliveryStepRow Step(DateTimeOffset at) => new()
    {
        Key = Key,
        Step = ++Steps,
        At = at,
        Medium = Medium,
        State = State,
        Evidence = Evidence,
        Problem = Problem,
    };
}
