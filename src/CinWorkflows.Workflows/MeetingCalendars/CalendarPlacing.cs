using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Puts a meeting into a calendar, merged with what people changed there. Whom it puts there is kept before it is tried, so that only
/// those are ever taken off again; a clash with what people changed is found on the case before anything is written. What somebody deleted is
/// not made anew because we have another change of it: that is theirs to decide who look after the case.
/// </summary>
internal sealed class CalendarPlacing(ICalendarBook book, ICaseRecord record, CalendarOnlookers onlookers, CalendarFindings findings)
{
    /// <returns>What came of it, the entry as it stands then, and whom we have put there.</returns>
    public async Task<PlacedMeeting> PutAsync(IMeetingCalendar calendar, CalendarEntryView entry, CalendarMeeting meeting, CancellationToken cancellationToken)
    {
        CalendarMeeting? written = null;
        CalendarEntry? stood = null;
        var receipt = await calendar.PutAsync(meeting, entry.EventId, MergeAsync, cancellationToken);
        return written is null ? new(receipt, null, entry.Ours) : new(receipt, Standing(written, stood, receipt), AddressesOf(written));

        async Task<CalendarMeeting?> MergeAsync(CalendarEntry? seen, CancellationToken token)
        {
            stood = seen;
            var file = (await record.ReadAsync(entry.Order.CaseId, token)).File;
            if (file.Meeting(entry.Order.MeetingId) is not { } known)
            {
                return written = meeting;
            }

            if (seen is null && entry is { EventId: not null, PlacedRevision: not null })
            {
                await findings.DiffersAsync(file, known, new(CalendarDifference.Deleted, default), token);
                return null;
            }

            var unwanted = seen is null ? [] : await onlookers.FindAsync(file, known, seen, entry.OrderedAt, token);
            var merge = MeetingMerge.Of(meeting with { Ours = [.. meeting.Ours.Union(unwanted, StringComparer.OrdinalIgnoreCase)] }, entry.Standing, seen, known.Differs);
            if (seen is not null && (merge.Moved || merge.Elsewhere))
            {
                await findings.DiffersAsync(file, known, Clash(merge, seen, known.Differs), token);
            }

            await book.WritingAsync(entry.Order.Key, [.. merge.Meeting.Ours.Union(AddressesOf(merge.Meeting), StringComparer.OrdinalIgnoreCase)], token);
            return written = merge.Meeting;
        }
    }

    private static DifferingCalendar? Clash(MeetingMerge merge, CalendarEntry seen, DifferingCalendar? before)
    {
        var known = before ?? new(CalendarDifference.None, default);
        var clashes = known with
        {
            StartsAt = merge.Moved ? seen.StartsAt : known.StartsAt,
            EndsAt = merge.Moved ? seen.EndsAt : known.EndsAt,
            Place = merge.Elsewhere ? PlaceDigest.Of(seen) : known.Place,
        };
        return clashes.In(
        [
            .. merge.Moved || known.Is(CalendarDifference.Moved) ? [CalendarDifference.Moved] : Array.Empty<CalendarDifference>(),
            .. merge.Elsewhere || known.Is(CalendarDifference.Elsewhere) ? [CalendarDifference.Elsewhere] : Array.Empty<CalendarDifference>(),
            .. before?.All.Except([CalendarDifference.Moved, CalendarDifference.Elsewhere]) ?? [],
        ]);
    }

    /// <summary>The entry as it stands once it is written: whoever was there besides is there still.</summary>
    private static CalendarEntry? Standing(CalendarMeeting written, CalendarEntry? stood, CalendarReceipt receipt)
    {
        if (receipt is not { State: CalendarState.Placed, EventId: { } id })
        {
            return null;
        }

        var off = written.Ours.Except(AddressesOf(written), StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            id,
            written.Key,
            written.StartsAt,
            written.EndsAt,
            Cancelled: false,
            Merged(stood?.Answers, written.Attendees.Select(person => new AttendeeAnswer(person.Address, CalendarAnswer.None) { Name = person.Name }), off))
        {
            Subject = written.Subject,
            Venue = written.Location ?? "",
            Rooms = Merged(stood?.Rooms, written.Room is { } room ? [new(room, CalendarAnswer.None)] : [], off),
            Online = receipt.OnlineLink is not null,
            OnlineLink = receipt.OnlineLink,
            DialIn = receipt.DialIn,
        };
    }

    private static IReadOnlyList<AttendeeAnswer> Merged(IReadOnlyList<AttendeeAnswer>? stood, IEnumerable<AttendeeAnswer> written, HashSet<string> off) =>
        [.. (stood ?? []).Where(answer => !off.Contains(answer.Address)).Concat(written).DistinctBy(answer => answer.Address, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> AddressesOf(CalendarMeeting meeting) =>
        meeting.Attendees.Select(person => person.Address).Concat(meeting.Room is { } room ? [room] : []);
}

/// <param name="Receipt">What came of putting a meeting into a calendar.</param>
/// <param name="Standing">The entry as it stands; null where that is not known.</param>
/// <param name="Ours">Whom we have put there, by address.</param>
internal sealed record PlacedMeeting(CalendarReceipt Receipt, CalendarEntry? Standing, IEnumerable<string> Ours);
