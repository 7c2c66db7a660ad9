using CinWorkflows.Cases.Delivery;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Messages;

/// <summary>What changes a message on its way.</summary>
internal sealed partial class MessageRow
{
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
        && State is DeliveryState.Queued or DeliveryState.Sending or DeliveryState.Accepted or DeliveryState.Delivered;

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

    /// <summary>
    /// It sets out later, unless it was taken back meanwhile. Once it has begun only its line can keep it. What was tried before is given up
    /// by the time since the first attempt, and the time in which it waited for its turn does not count.
    /// </summary>
    public void Postpone(Postponement later)
    {
        if (NextAttemptAt is null || !(State == DeliveryState.Queued || (State == DeliveryState.Sending && later.WaitsFor is not null)))
        {
            return;
        }

        var kept = WaitsOn is not null || Problem == MessageProblem.MoveNotAssessed ? null : Problem;
        (NextAttemptAt, Problem, Urgent) = (later.Until, later.Problem ?? kept, later.Urgent);
        WaitFor(later.WaitsFor);
        TryingSince = later.WaitsFor is null && Attempts == 0 ? later.Until : TryingSince;
    }

    /// <summary>The time in which it waits for its turn does not count as trying.</summary>
    public void WaitFor(ServiceWait? wait)
    {
        (WaitsOn, Cause) = (wait?.Line, wait?.Cause);
        TryingSince = wait?.Cause.IsGivenUp() == false ? NextAttemptAt : TryingSince;
    }

    /// <summary>
    /// What came of an attempt. A message withdrawn while it was under way is not tried again; one whose reader's contact details
    /// changed meanwhile sets out from the new ones, unless it has left.
    /// </summary>
    /// <returns>The step, where it is another than the last one.</returns>
    public DeliveryStepRow? Attempted(Attempt attempt)
    {
        if (HasGoneOnSince(attempt))
        {
            return null;
        }

        var before = (State, Medium, Evidence, Problem);
        var isOutOfDate = attempt.DetailsChangedAt?.Kept() != DetailsChangedAt?.Kept();
        var isAnotherWay = !isOutOfDate && attempt.Tried?.Count > Tried.Count;
        Attempts += LastAttemptAt?.Kept() == attempt.At.Kept() ? 0 : 1;
        Failures = attempt.Receipt.GoesOn ? Failures : attempt.Receipt.Problem is null ? 0 : Failures + 1;
        LastAttemptAt = attempt.At;
        (State, Problem) = (attempt.Receipt.State, attempt.Receipt.Problem);
        Evidence = attempt.Receipt.Evidence ?? Evidence;
        Reference = attempt.Receipt.Reference ?? (attempt.Medium == Medium ? Reference : null);
        Medium = attempt.Medium;
        Tried = isOutOfDate ? Tried : [.. attempt.Tried ?? []];
        Language = attempt.Language ?? Language;
        Urgent = attempt.Urgent ?? Urgent;
        AcceptedAt ??= State is DeliveryState.Accepted or DeliveryState.Delivered ? attempt.At : null;
        WithdrawnAt = attempt.NextAttemptAt is null ? null : WithdrawnAt;
        var isAnew = attempt.TakenBack || (isOutOfDate && State == DeliveryState.Queued);
        NextAttemptAt = WithdrawnAt is not null ? null : isAnew ? attempt.At : attempt.NextAttemptAt;
        if (isAnew || isAnotherWay)
        {
            Edition += isAnew && before.State != DeliveryState.Queued ? 1 : 0;
            SetOut(attempt.At);
        }

        WaitFor(NextAttemptAt is null || isAnew ? null : attempt.WaitsFor);
        DetailsChangedAt = isOutOfDate || (before.State != DeliveryState.Queued && !attempt.TakenBack) ? DetailsChangedAt : null;
        return before == (State, Medium, Evidence, Problem) ? null : Step(attempt.At);
    }

    /// <summary>
    /// A report was posted while it was asked for, or another process sent it: that it is not known yet what became of it, or that it is still
    /// to be sent, undoes neither. Where another process has begun it too, what that one recorded first goes on, and nothing of it is taken back by
    /// whoever does not know of it. What came of an edition before, short of that it left, says nothing of the present one.
    /// </summary>
    public bool HasGoneOnSince(Attempt attempt) => (attempt.Seen is { } seen && seen != State
        && (seen == DeliveryState.Accepted || (State is DeliveryState.Accepted or DeliveryState.Delivered && attempt.Receipt.State is DeliveryState.Queued or DeliveryState.Sending)))
        || (attempt.Edition is { } tried && tried != Edition && attempt.Receipt.State is not (DeliveryState.Accepted or DeliveryState.Delivered))
        || ((attempt.HasBegunAnew || attempt is { TakenBack: true, Seen: not null }) && State == DeliveryState.Sending && Reference is { } begun && begun != attempt.SeenReference && begun != attempt.Receipt.Reference);

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

    /// <summary>Nothing of what was tried before counts for what is tried from now on.</summary>
    private void SetOut(DateTimeOffset at) =>
        (Medium, Reference, AcceptedAt, TryingSince, Failures, WaitsOn, Cause) = (null, null, null, at, 0, null, null);

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
