using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Writes a meeting as it is to stand in a calendar: staff and professionals attend there; the family, whose addresses are private
/// and whose calendars are not the authority's, is invited by messages of its own. Nothing in it names the child.
/// </summary>
internal sealed class CalendarWriting(ICaseReader cases, IStaffDirectory staff, IMeetingCalendars calendars, PackLibrary packs, MessageSettings settings)
{
    /// <summary>The meeting, or null where the case, the meeting or its chair's address is gone.</summary>
    public async Task<CalendarMeeting?> WriteAsync(CalendarOrder order, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(order.CaseId, cancellationToken) is not { } view
            || MeetingOnRecord.At(order.Revision, order.MeetingId, await cases.ActsAsync(order.CaseId, cancellationToken)) is not { } meeting
            || await staff.FindAsync(meeting.Arranged.ChairId, cancellationToken) is not { Email.Length: > 0 } chair)
        {
            return null;
        }

        var professionals = view.People
            .Where(person => person.Kind == ParticipantKind.Agency && meeting.Arranged.Attendees.Contains(person.Id))
            .Where(person => view.File.Participant(person.Id) is not null && !string.IsNullOrWhiteSpace(person.Email))
            .Select(person => new MailAddressee(person.Name, person.Email!.Trim()));
        var pack = packs.Get(view.File.Pack);
        return new(
            order.Key,
            calendars.MailboxOf(order.Authority, chair.Email.Trim()),
            order.Revision,
            meeting.StartsAt,
            meeting.EndsAt,
            $"Meeting (ref {order.CaseId})",
            Body(order.CaseId, pack),
            Wording.OneLine(meeting.Arranged.Logistics.Venue),
            [.. professionals.Prepend(new(chair.Name, chair.Email.Trim())).DistinctBy(person => person.Address, StringComparer.OrdinalIgnoreCase)],
            meeting.Arranged.Logistics.Room,
            meeting.Arranged.Logistics.Online);
    }

    private string Body(string caseId, PolicyPack pack) => string.Join(
        "\n\n",
        $"{pack.Authority.Name}, children's services. Reference {caseId}.",
        "What it is about is in the letter that goes to everybody who is invited. If you cannot attend, decline: you are then asked for your views.",
        $"Staff: {settings.PageOf(caseId)}");
}
