using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Those who must not be told of a meeting and whom people added to it in the calendar, whatever form of their address they wrote there. They
/// know when and where it was to be by then: that is found on the case, once for each.
/// </summary>
internal sealed class CalendarOnlookers(ICaseReader cases, CalendarFindings findings)
{
    /// <returns>Their addresses, as they stand in the calendar.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(CaseFile file, Meeting meeting, CalendarEntry seen, DateTimeOffset orderedAt, CancellationToken cancellationToken)
    {
        var away = (await KeptAway.FromAsync(cases, file, MessageKind.Invitation, LondonTime.DateOf(orderedAt), cancellationToken)).People;
        var there = seen.Answers
            .SelectMany(answer => away.Where(person => !string.IsNullOrWhiteSpace(person.Email) && SameMailbox.Is(person.Email, answer.Address)).Select(person => (person.Id, answer.Address)))
            .ToList();
        var known = meeting.Attendees.Concat((meeting.Onlookers ?? []).Select(onlooker => onlooker.PersonId));
        if (there.Select(one => one.Id).Except(known).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } found)
        {
            await findings.RecordAsync(file, new MeetingShownInCalendar(meeting.Id, found), $"{meeting.Id}/shown", cancellationToken);
        }

        return [.. there.Select(one => one.Address).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
