using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Settles what was changed by hand in a calendar with the record. A meeting moved there, to a time that the procedure allows or to
/// another place, is moved on record, so that everybody is told; who declines is asked for their views, and who accepts after all is
/// expected. What needs a decision becomes a duty, which is over once the two agree again. A cancelled meeting that somebody put back is seen.
/// </summary>
internal sealed class CalendarSettlement(ICaseRecord record, ICaseReader cases, ICalendarBook book, IStaffDirectory staff, CalendarOnlookers onlookers, CalendarFindings findings, TimeProvider clock)
{
    /// <param name="entry">The entry as it was put there.</param>
    /// <param name="seen">What is seen of it now; null where it is gone.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SettleAsync(CalendarEntryView entry, CalendarEntry? seen, CancellationToken cancellationToken)
    {
        var stands = seen is { Cancelled: false };
        return entry.Order.Withdrawn
            ? stands == IsRestored(entry) ? Task.CompletedTask : book.RestoredAsync(entry.Order.Key, stands, cancellationToken)
            : stands || !IsGone(entry) ? ArrangedAsync(entry, seen, stands, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>
    /// Nothing was changed in the calendar since it was settled. Who must not be told of it may have been said since, also of somebody whom
    /// people added there before.
    /// </summary>
    /// <param name="entry">The entry as it was put there.</param>
    /// <param name="seen">As it stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task WatchGuestsAsync(CalendarEntryView entry, CalendarEntry seen, CancellationToken cancellationToken)
    {
        if (entry.Order.Withdrawn || seen.Answers.All(answer => entry.Ours.Append(entry.Mailbox).Contains(answer.Address, StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        var file = (await record.ReadAsync(entry.Order.CaseId, cancellationToken)).File;
        if (file.Meeting(entry.Order.MeetingId) is { State: MeetingState.Arranged } meeting && !IsOver(meeting, seen) && !IsOnItsWay(meeting, entry))
        {
            await TakeOffAsync(entry, await onlookers.FindAsync(file, meeting, seen, entry.OrderedAt, cancellationToken), cancellationToken);
        }
    }

    /// <summary>
    /// Whoever must not be told of it and was added by people stands in it no more, however often they are: the server would tell them of all
    /// that is changed. Whom we put there is taken off by the case.
    /// </summary>
    private Task TakeOffAsync(CalendarEntryView entry, IReadOnlyList<string> addresses, CancellationToken cancellationToken) =>
        !addresses.Except(entry.Ours, StringComparer.OrdinalIgnoreCase).Any() ? Task.CompletedTask : book.AgainAsync(entry.Order.Key, clock.GetUtcNow(), cancellationToken);

    private async Task ArrangedAsync(CalendarEntryView entry, CalendarEntry? seen, bool stands, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(entry.Order.CaseId, cancellationToken);
        if (sheet.File.Meeting(entry.Order.MeetingId) is not { State: MeetingState.Arranged } meeting || IsOver(meeting, seen))
        {
            await (seen is null ? Task.CompletedTask : book.SeenAsync(entry.Order.Key, seen, entry.Answers, clock.GetUtcNow(), cancellationToken));
        }
        else if (IsOnItsWay(meeting, entry))
        {
            return;
        }
        else if (seen is null || !stands)
        {
            await findings.DiffersAsync(sheet.File, meeting, new(CalendarDifference.Deleted, default), cancellationToken);
            await book.GoneAsync(entry.Order.Key, cancellationToken);
        }
        else if (entry.PlacedRevision != entry.Order.Revision)
        {
            // Put back as it stood before our last change, which is written now.
            await findings.DiffersAsync(sheet.File, meeting, null, cancellationToken);
            await book.SeenAsync(entry.Order.Key, seen, entry.Answers, clock.GetUtcNow(), cancellationToken);
        }
        else
        {
            await CompareAsync(sheet, meeting, entry, seen, cancellationToken);
        }
    }

    private async Task CompareAsync(CaseSheet sheet, Meeting meeting, CalendarEntryView entry, CalendarEntry seen, CancellationToken cancellationToken)
    {
        if (MeetingOnRecord.At(meeting.Revision, meeting.Id, await cases.ActsAsync(sheet.File.CaseId, cancellationToken)) is not { } written)
        {
            return;
        }

        var compared = new CalendarComparison(meeting, written, entry, seen, await PeopleAsync(sheet.File, meeting, cancellationToken));
        var unwanted = await onlookers.FindAsync(sheet.File, meeting, seen, entry.OrderedAt, cancellationToken);
        await AnsweredAsync(sheet.File, compared, cancellationToken);
        await ProposedAsync(sheet.File, compared, cancellationToken);
        await BringInLineAsync(sheet, compared, cancellationToken);
        await book.SeenAsync(entry.Order.Key, seen, compared.Answers, clock.GetUtcNow(), cancellationToken);
        await TakeOffAsync(entry, unwanted, cancellationToken);
    }

    /// <summary>Taken out by hand: it may be put back.</summary>
    private static bool IsGone(CalendarEntryView entry) => entry.State == CalendarState.Failed;

    /// <summary>Taken out by us, and put back by hand.</summary>
    private static bool IsRestored(CalendarEntryView entry) => entry.State == CalendarState.Failed;

    private static bool IsOnItsWay(Meeting meeting, CalendarEntryView entry) =>
        meeting.Revision != entry.Order.Revision || (entry.PlacedRevision != entry.Order.Revision && !IsGone(entry));

    /// <summary>What people tidy up in the calendar afterwards changes no meeting; one that is put off then does.</summary>
    private bool IsOver(Meeting meeting, CalendarEntry? seen) => meeting.EndsAt <= clock.GetUtcNow() && !(seen?.StartsAt > clock.GetUtcNow());

    /// <summary>
    /// Takes over of time and place what is allowed. The rest is somebody's to decide before the change goes to the calendar, which would else
    /// put the rest back.
    /// </summary>
    private async Task BringInLineAsync(CaseSheet sheet, CalendarComparison compared, CancellationToken cancellationToken)
    {
        var (file, before, left) = (sheet.File, compared.Meeting, compared.Differences());
        if (await MovedAsync(sheet, compared, cancellationToken) is { } moved)
        {
            (file, left) = ((await record.ReadAsync(file.CaseId, cancellationToken)).File, left?.Without(moved.Decides(before)));
        }

        await findings.DiffersAsync(file, file.Meeting(before.Id) ?? before, left, cancellationToken);
    }

    /// <returns>What was recorded; null where nothing of time and place was changed, or is allowed.</returns>
    private async Task<MeetingMoved?> MovedAsync(CaseSheet sheet, CalendarComparison compared, CancellationToken cancellationToken)
    {
        foreach (var moved in compared.Changes())
        {
            if ((moved.StartsAt == compared.Meeting.StartsAt || !IsPastItsLimit(sheet, compared.Meeting, compared.Seen))
                && await findings.RecordAsync(sheet.File, moved, $"{compared.Meeting.Id}/moved/{moved.StartsAt.UtcTicks}/{moved.ChangesPlace}", cancellationToken))
            {
                return moved;
            }
        }

        return null;
    }

    private static bool IsPastItsLimit(CaseSheet sheet, Meeting meeting, CalendarEntry seen)
    {
        var held = meeting.Purpose switch
        {
            MeetingPurpose.FirstPlanning => new[] { DutyKind.HoldFirstPlanningMeeting },
            MeetingPurpose.TransferIn => [DutyKind.HoldTransferMeeting],
            MeetingPurpose.TwelveMonthReview => [DutyKind.HoldTwelveMonthReview, DutyKind.HoldReview, DutyKind.HoldEarlyReview],
            _ => [DutyKind.HoldReview, DutyKind.HoldEarlyReview],
        };
        var day = LondonTime.DateOf(seen.StartsAt);
        return sheet.Duties.Any(open => held.Contains(open.Duty.Kind) && open.Duty.Deadline is { } deadline && deadline.Due < day);
    }

    /// <summary>An answer counts when it is given: one on record that was taken by telephone since stands.</summary>
    private async Task AnsweredAsync(CaseFile file, CalendarComparison compared, CancellationToken cancellationToken)
    {
        var meeting = compared.Meeting;
        foreach (var person in meeting.Attendees)
        {
            var (before, now) = (compared.Entry.Answers.GetValueOrDefault(person), compared.Answers.GetValueOrDefault(person));
            var declined = meeting.Declined?.Contains(person) == true;
            if (before != CalendarAnswer.Declined && now == CalendarAnswer.Declined && !declined)
            {
                await findings.RecordAsync(file, new AttendanceDeclined(meeting.Id, person, "Declined in the calendar."), $"{meeting.Id}/declined/{person}", cancellationToken);
            }
            else if ((before == CalendarAnswer.Declined && now is CalendarAnswer.Accepted or CalendarAnswer.Tentative && declined) || (before != CalendarAnswer.Accepted && now == CalendarAnswer.Accepted && Proposes(meeting, person)))
            {
                await findings.RecordAsync(file, new AttendanceAccepted(meeting.Id, person, "Accepted in the calendar."), $"{meeting.Id}/accepted/{person}", cancellationToken);
            }
        }
    }

    private static bool Proposes(Meeting meeting, string person) => meeting.Proposals?.Any(proposal => proposal.PersonId == person) == true;

    private async Task ProposedAsync(CaseFile file, CalendarComparison compared, CancellationToken cancellationToken)
    {
        foreach (var (proposal, at) in compared.Proposals)
        {
            await findings.ProposedAsync(file, compared.Meeting, proposal, at, cancellationToken);
        }

        foreach (var at in compared.Unclear)
        {
            await findings.UnclearAsync(file, compared.Meeting, at, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<(string Id, string Address)>> PeopleAsync(CaseFile file, Meeting meeting, CancellationToken cancellationToken)
    {
        var chair = await staff.FindAsync(meeting.ChairId, cancellationToken);
        var people = await record.ContactsAsync(file.CaseId, meeting.Attendees, cancellationToken);
        return [.. people.Select(person => (person.Id, person.Email?.Trim() ?? "")).Prepend((meeting.ChairId, chair?.Email.Trim() ?? "")).Where(person => person.Item2.Length > 0)];
    }
}
