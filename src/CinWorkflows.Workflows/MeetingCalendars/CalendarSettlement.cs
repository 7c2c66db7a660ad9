using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Settles what was changed by hand in a calendar with the record. A meeting moved there to a time that the procedure allows is
/// moved on record, so that everybody is told; a professional who declines is asked for their views. What needs a decision - deleted,
/// declined by its chair, moved past its limit or into school time - becomes a duty.
/// </summary>
internal sealed class CalendarSettlement(ICaseRecord record, ICalendarBook book, IStaffDirectory staff, CaseRegister register)
{
    /// <param name="standing">The entry as it was put there.</param>
    /// <param name="seen">What is seen of it now; null where it is gone.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task SettleAsync(CalendarEntryView standing, CalendarEntry? seen, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(standing.Order.CaseId, cancellationToken);
        if (standing.PlacedRevision != standing.Order.Revision || sheet.File.Meeting(standing.Order.MeetingId) is not { State: MeetingState.Arranged } meeting)
        {
            // A change of ours is on its way there.
            return;
        }

        if (seen is null or { Cancelled: true })
        {
            await FoundAsync(sheet.File, meeting, new(CalendarDifference.Deleted, default), cancellationToken);
            await book.GoneAsync(standing.Order.Key, cancellationToken);
            return;
        }

        if (seen.StartsAt != meeting.StartsAt || seen.EndsAt != meeting.EndsAt)
        {
            await MovedAsync(sheet, meeting, seen, cancellationToken);
            return;
        }

        await AnsweredAsync(sheet.File, meeting, standing, seen, cancellationToken);
    }

    private async Task MovedAsync(CaseSheet sheet, Meeting meeting, CalendarEntry seen, CancellationToken cancellationToken)
    {
        if (!IsPastItsLimit(sheet, meeting, seen))
        {
            var moved = new MeetingMoved(meeting.Id, seen.StartsAt, seen.EndsAt, "Moved in the calendar.");
            var id = Id(sheet.File, meeting, $"moved/{seen.StartsAt.UtcTicks}/{seen.EndsAt.UtcTicks}");
            if ((await register.RecordFindingAsync(sheet.File.CaseId, id, moved, cancellationToken)).Receipt is not null)
            {
                return;
            }
        }

        await FoundAsync(sheet.File, meeting, new(CalendarDifference.Moved, default, seen.StartsAt, seen.EndsAt), cancellationToken);
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

    private async Task AnsweredAsync(CaseFile file, Meeting meeting, CalendarEntryView standing, CalendarEntry seen, CancellationToken cancellationToken)
    {
        var chair = await staff.FindAsync(meeting.ChairId, cancellationToken);
        var people = await record.ContactsAsync(file.CaseId, meeting.Attendees, cancellationToken);
        var answers = people.Select(person => (person.Id, person.Email))
            .Prepend((meeting.ChairId, chair?.Email))
            .Select(person => (person.Item1, Answer: AnswerOf(seen, person.Item2)))
            .Where(person => person.Answer != CalendarAnswer.None)
            .ToDictionary(person => person.Item1, person => person.Answer);
        await book.AnsweredAsync(standing.Order.Key, answers, cancellationToken);

        // In their own calendar chairs delete or move a meeting; only in a team's can they decline it.
        if (answers.GetValueOrDefault(meeting.ChairId) == CalendarAnswer.Declined)
        {
            await FoundAsync(file, meeting, new(CalendarDifference.ChairDeclined, default), cancellationToken);
        }

        foreach (var person in meeting.Attendees.Where(id => answers.GetValueOrDefault(id) == CalendarAnswer.Declined).Except(meeting.Declined ?? []))
        {
            var declined = new AttendanceDeclined(meeting.Id, person, "Declined in the calendar.");
            await register.RecordFindingAsync(file.CaseId, Id(file, meeting, $"declined/{person}"), declined, cancellationToken);
        }
    }

    private async Task FoundAsync(CaseFile file, Meeting meeting, DifferingCalendar found, CancellationToken cancellationToken)
    {
        if (meeting.Differs is { } known && known with { Since = default } == found)
        {
            return;
        }

        var act = new MeetingDifferedInCalendar(meeting.Id, found.Difference, found.StartsAt, found.EndsAt);
        var id = Id(file, meeting, string.Create(CultureInfo.InvariantCulture, $"{found.Difference}/{found.StartsAt?.UtcTicks}/{found.EndsAt?.UtcTicks}"));
        await register.RecordFindingAsync(file.CaseId, id, act, cancellationToken);
    }

    private static CalendarAnswer AnswerOf(CalendarEntry seen, string? address) => seen.Answers
        .Where(answer => string.Equals(answer.Address, address?.Trim(), StringComparison.OrdinalIgnoreCase))
        .Select(answer => answer.Answer)
        .FirstOrDefault();

    private static Guid Id(CaseFile file, Meeting meeting, string finding) =>
        CommandIds.Of(string.Create(CultureInfo.InvariantCulture, $"calendar/{file.CaseId}/{meeting.Id}/{meeting.Revision}/{finding}"));
}
