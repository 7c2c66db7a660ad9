using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Who attends a meeting in the calendar: its chair, and professionals with an e-mail address, but for those who were taken off there until
/// that is decided. Everybody else reads of it in letters alone.
/// </summary>
public static class CalendarPeople
{
    /// <summary>Whether a chair attends there.</summary>
    /// <param name="meeting">The meeting; null where it is not on record.</param>
    /// <param name="staffId">Who chairs.</param>
    public static bool HasChair(Meeting? meeting, string staffId) => !IsTakenOff(meeting, staffId);

    /// <summary>Whether a participant who is invited attends there.</summary>
    /// <param name="meeting">The meeting; null where it is not on record.</param>
    /// <param name="person">Who is invited.</param>
    public static bool Has(Meeting? meeting, PersonView person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Kind == ParticipantKind.Agency && !string.IsNullOrWhiteSpace(person.Email) && !IsTakenOff(meeting, person.Id);
    }

    private static bool IsTakenOff(Meeting? meeting, string id) => meeting?.Differs?.TakenOff?.Contains(id) == true;
}
