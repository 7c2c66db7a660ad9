using System.Linq.Expressions;
using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Calendars;

/// <summary>A meeting's entry in a calendar, as it is to be and as it is.</summary>
internal sealed class CalendarEntryRow : IWaiting
{
    /// <summary>It stands in a calendar, or was taken out of it, by hand or by us, and may be put back there.</summary>
    public static readonly Expression<Func<CalendarEntryRow, bool>> IsWatched = row => row.Mailbox != null
        && (row.State == CalendarState.Withdrawn
            || (row.State == CalendarState.Placed && row.EventId != null)
            || (row.State == CalendarState.Failed && (row.Problem == CalendarProblem.DeletedByHand || row.Problem == CalendarProblem.RestoredByHand)));

    private static readonly Func<CalendarEntryRow, bool> Watched = IsWatched.Compile();

    public required string Key { get; init; }

    public required string CaseId { get; init; }

    public required string MeetingId { get; init; }

    public required string Authority { get; init; }

    public int Revision { get; set; }

    public bool Withdrawn { get; set; }

    public DateTimeOffset OrderedAt { get; set; }

    public DateTimeOffset FirstOrderedAt { get; set; }

    /// <summary>When it ends as it was ordered, or as it was seen, whichever is later.</summary>
    public DateTimeOffset EndsAt { get; set; }

    public CalendarState State { get; set; }

    public string? Mailbox { get; set; }

    public string? EventId { get; set; }

    public int? PlacedRevision { get; set; }

    public string? OnlineLink { get; set; }

    public string? DialIn { get; set; }

    /// <summary>Since when link and number are known as they are.</summary>
    public DateTimeOffset? LinkedAt { get; set; }

    /// <summary>The link of which everybody is told, by the instant since which it was known.</summary>
    public DateTimeOffset? LinkToldAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public string? Problem { get; set; }

    public int? ReportedRevision { get; set; }

    /// <summary>The calendar for which it waits with others, as a line; null where it does not.</summary>
    public string? WaitsOn { get; set; }

    /// <summary>Why it waits.</summary>
    public FaultCause? Cause { get; set; }

    /// <summary>Answers by participant or staff id, as JSON.</summary>
    public string Answers { get; set; } = "{}";

    /// <summary>The entry as it was written or seen last, as JSON.</summary>
    public string? Standing { get; set; }

    /// <summary>Whom we put there, or were about to, by address, as JSON.</summary>
    public string Ours { get; set; } = "[]";

    DateTimeOffset IWaiting.Since => OrderedAt;

    public bool IsWatchedAfter(DateTimeOffset instant) => EndsAt > instant && Watched(this);

    public bool IsWrong => State == CalendarState.Failed || (State == CalendarState.Placed && Problem is not null);

    public bool HasLinkToTell => !Withdrawn && LinkedAt is not null && LinkToldAt != LinkedAt;

    public bool IsUnplaced => State == CalendarState.Failed && !Withdrawn && Problem != CalendarProblem.DeletedByHand && ReportedRevision != Revision;

    public static CalendarEntryRow Of(CalendarOrder order) => new()
    {
        Key = order.Key,
        CaseId = order.CaseId,
        MeetingId = order.MeetingId,
        Authority = order.Authority,
    };

    public static async Task OrderAsync(RecordContext record, CalendarOrder? order, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (order is null)
        {
            return;
        }

        var row = await record.CalendarEntries.AsTracking().FirstOrDefaultAsync(known => known.Key == order.Key, cancellationToken)
            ?? record.CalendarEntries.Add(Of(order)).Entity;
        row.Take(order, at);
    }

    /// <summary>The newest order holds; one that comes late changes nothing.</summary>
    public void Take(CalendarOrder order, DateTimeOffset at)
    {
        if (OrderedAt != default && order.Revision < Revision)
        {
            return;
        }

        FirstOrderedAt = OrderedAt == default ? at : FirstOrderedAt;
        (Revision, Withdrawn, EndsAt, OrderedAt, State, Attempts, NextAttemptAt, Problem) = (order.Revision, order.Withdrawn, order.EndsAt, at, CalendarState.Pending, 0, at, null);
        WaitFor(null);
    }

    /// <summary>One that is on its way is written anyway.</summary>
    public void Again(DateTimeOffset at)
    {
        if (State == CalendarState.Placed)
        {
            Take(ToView().Order, at);
        }
    }

    public void Postpone(int revision, WaitingLine behind)
    {
        if (revision == Revision)
        {
            (NextAttemptAt, Problem) = (behind.NextTryAt, behind.Problem);
            WaitFor(behind.Wait);
        }
    }

    public void Attempted(CalendarAttempt attempt)
    {
        Mailbox = attempt.Mailbox;
        EventId = attempt.Mailbox is null ? null : attempt.Receipt.EventId ?? EventId;
        TakeLink(attempt);
        PlacedRevision = attempt.Receipt.State switch
        {
            CalendarState.Placed => attempt.Revision,
            CalendarState.Withdrawn => null,
            _ => PlacedRevision,
        };
        if (attempt.Receipt.State is CalendarState.Placed or CalendarState.Withdrawn)
        {
            (Standing, Ours) = (attempt.Standing is { } standing ? RecordJson.Write(standing) : null, RecordJson.Write(attempt.Ours));
        }

        if (attempt.Revision == Revision)
        {
            (State, NextAttemptAt, Problem) = (attempt.Receipt.State, attempt.NextAttemptAt, attempt.Receipt.Problem);
            Attempts++;
            WaitFor(attempt.NextAttemptAt is null ? null : attempt.WaitsFor);
            if (attempt.Receipt is { State: CalendarState.Failed, Problem: CalendarProblem.DeletedByHand })
            {
                // What stood there is not what was to be written: put back, it is brought in line first.
                Gone();
                PlacedRevision = null;
            }
        }
    }

    public void WaitFor(ServiceWait? wait) => (WaitsOn, Cause) = (wait?.Line, wait?.Cause);

    public void Leaving() => EventId = null;

    public void Writing(IReadOnlyList<string> ours) => Ours = RecordJson.Write(ours);

    public void Seen(CalendarEntry seen, IReadOnlyDictionary<string, CalendarAnswer> answers, DateTimeOffset at)
    {
        EndsAt = seen.EndsAt > EndsAt ? seen.EndsAt : EndsAt;
        var isBack = State == CalendarState.Failed && Problem == CalendarProblem.DeletedByHand;
        if (isBack && PlacedRevision != Revision)
        {
            (State, EventId, NextAttemptAt, Problem) = (CalendarState.Pending, seen.EventId, at, null);
            return;
        }

        if (isBack)
        {
            (State, Problem) = (CalendarState.Placed, null);
        }

        // Put back with the link that it had, it brings nothing new to those who were told.
        var isTold = isBack && LinkToldAt is not null && Standing is { } before && RecordJson.Read<CalendarEntry>(before).OnlineLink == seen.OnlineLink;
        Link(seen.OnlineLink, seen.DialIn?.ToString(), at);
        LinkToldAt = isTold ? LinkedAt : LinkToldAt;
        (EventId, Standing, Answers) = (seen.EventId, RecordJson.Write(seen), RecordJson.Write(answers));
        Problem = State == CalendarState.Placed && Problem == CalendarProblem.NoOnlineLink && seen.OnlineLink is not null ? null : Problem;
    }

    /// <summary>At which revision it stood stays known: put back, it stands so again.</summary>
    public void Gone()
    {
        (State, EventId, NextAttemptAt, Problem) = (CalendarState.Failed, null, null, CalendarProblem.DeletedByHand);
        Link(null, null, default);
    }

    /// <summary>Whoever put it back had a reason: it is not taken out again but shown to somebody, until it is over.</summary>
    public void Restored(bool stands)
    {
        if (Withdrawn && State is CalendarState.Withdrawn or CalendarState.Failed)
        {
            State = stands ? CalendarState.Failed : CalendarState.Withdrawn;
            NextAttemptAt = stands ? EndsAt : null;
            Problem = stands ? CalendarProblem.RestoredByHand : null;
        }
    }

    public CalendarEntryView ToView() => new()
    {
        Order = new(CaseId, MeetingId, Authority, Revision, Withdrawn, EndsAt),
        State = State,
        Mailbox = Mailbox,
        EventId = EventId,
        PlacedRevision = PlacedRevision,
        OnlineLink = OnlineLink,
        DialIn = Workflows.Ports.Messages.DialIn.Read(DialIn),
        LinkedAt = LinkedAt,
        Attempts = Attempts,
        FirstOrderedAt = FirstOrderedAt,
        OrderedAt = OrderedAt,
        NextAttemptAt = NextAttemptAt,
        Problem = Problem,
        WaitsFor = WaitsOn is { } line && Cause is { } cause ? new(line, cause) : null,
        Answers = RecordJson.Read<Dictionary<string, CalendarAnswer>>(Answers),
        Standing = Standing is null ? null : RecordJson.Read<CalendarEntry>(Standing),
        Ours = RecordJson.Read<List<string>>(Ours),
    };

    public static void Map(EntityTypeBuilder<CalendarEntryRow> row)
    {
        row.ToTable("calendar_entries");
        row.HasKey(entry => entry.Key);
        row.HasIndex(entry => entry.CaseId);
        row.HasIndex(entry => new { entry.Authority, entry.Mailbox, entry.EndsAt });
        row.HasIndex(entry => entry.EndsAt);
        row.HasIndex(entry => entry.State);
        row.HasIndex(entry => entry.NextAttemptAt, "calendar_entries_due").HasFilter("next_attempt_at IS NOT NULL");
        row.HasIndex(entry => entry.WaitsOn, "calendar_entries_waiting").HasFilter("waits_on IS NOT NULL");
        row.Ignore(entry => entry.HasLinkToTell);
        row.Ignore(entry => entry.IsUnplaced);
        row.Ignore(entry => entry.IsWrong);
    }

    /// <summary>A link is one entry's: with it, out of its calendar, it is gone. What an answer does not name stays.</summary>
    private void TakeLink(CalendarAttempt attempt)
    {
        if (attempt.Mailbox is null || attempt.Receipt.State == CalendarState.Withdrawn)
        {
            Link(null, null, attempt.At);
        }
        else if (attempt.Receipt.OnlineLink is { } link)
        {
            Link(link, attempt.Receipt.DialIn?.ToString(), attempt.At);
        }
    }

    /// <summary>How it is joined from now on; what is the same as before is known since then.</summary>
    private void Link(string? link, string? dialIn, DateTimeOffset at)
    {
        LinkedAt = link is null ? null : (link, dialIn) == (OnlineLink, DialIn) ? LinkedAt : at;
        (OnlineLink, DialIn) = (link, dialIn);
    }
}
