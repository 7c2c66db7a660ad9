using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>What the reader of proposals has to know besides: what nobody could look at, and what comes first.</summary>
internal static class ProposalNotes
{
    public static IEnumerable<string> Of(ProposedMeeting meeting, SlotWindow window, CalendarReading calendars, SlotSchool? school, PolicyPack pack) =>
        [.. Calendars(meeting, calendars), .. School(meeting, school, window), .. Dates(window), .. First(meeting, pack)];

    private static IEnumerable<string> Calendars(ProposedMeeting meeting, CalendarReading calendars)
    {
        if (calendars.Problem is { } problem)
        {
            yield return problem;
            if (meeting.Request.Room is not null)
            {
                yield return "No room could be looked for: book one yourself.";
            }

            yield break;
        }

        var unknown = meeting.Staff.Prepend(meeting.Chair).Select(member => (member.Name, Address: (string?)member.Email))
            .Concat(meeting.Attendees.Where(person => person.Kind == ParticipantKind.Agency).Select(person => (person.Name, Address: person.Email)))
            .Where(person => calendars.Of(person.Address) is null)
            .Select(person => person.Name)
            .ToList();
        if (unknown.Count > 0)
        {
            yield return $"Nothing is known of when these are busy: {string.Join(", ", unknown)}. Ask them.";
        }

        if (meeting.Attendees.Any(person => person.Kind != ParticipantKind.Agency))
        {
            yield return "The family's calendars are not looked at: ask them which of the times suit.";
        }

        if (meeting.Request.Room is not null && calendars.Rooms.Count == 0)
        {
            yield return "No room is as it is asked for; the list of rooms is the calendar's.";
        }
        else if (calendars.Rooms.Any(room => calendars.Of(room.Address) is null))
        {
            yield return "Some rooms could not be looked at and are left out.";
        }
    }

    private static IEnumerable<string> School(ProposedMeeting meeting, SlotSchool? school, SlotWindow window)
    {
        if (school is null)
        {
            yield break;
        }

        var last = LondonTime.DateOf(window.Until.AddTicks(-1));
        if (school.BornOn is null)
        {
            yield return $"The child's date of birth is not on the record: the child may be of school age, so that school time is looked at ({school.Clause}).";
        }
        else if (!SchoolDay.MayBeOfSchoolAge(school.BornOn, last) && !SchoolDay.MayBeOfSchoolAge(school.BornOn, LondonTime.DateOf(window.From)))
        {
            yield break;
        }
        else if (school.Terms is null)
        {
            yield return $"No school terms are known of {meeting.Case.File.Pack.Id}: every working day counts as a school day.";
        }
        else if (!school.Terms.Know(last))
        {
            yield return $"School terms are known from {school.Terms.KnownFrom:yyyy-MM-dd} to {school.Terms.KnownTo:yyyy-MM-dd}: every other working day counts as a school day.";
        }
    }

    private static IEnumerable<string> Dates(SlotWindow window)
    {
        if (window is { Overdue: true, Due: { } due })
        {
            yield return $"The deadline of {due:yyyy-MM-dd} has passed: these are the soonest times.";
        }
        else if (window.Due is null)
        {
            yield return "There is no deadline to keep to, or its date is not known yet.";
        }
        else if (window.From >= window.Until)
        {
            yield return "The notice that people are given, or the first day wished, is after the last day: no time is left between them.";
        }
    }

    private static IEnumerable<string> First(ProposedMeeting meeting, PolicyPack pack)
    {
        var file = meeting.Case.File;
        if (meeting.Purpose == MeetingPurpose.FirstPlanning && meeting.Moved is null && file.AttendeesDiscussedOn is null
            && pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is { } gate)
        {
            yield return $"Before it is arranged, discuss with the child and the parents who will attend, and record it ({gate.Clause}).";
        }

        if (meeting.Request.SchoolTimeReason is not null)
        {
            yield return "Give the reason for school time again when the meeting is arranged: it goes on the record with it.";
        }
    }
}
