using CinWorkflows.Domain.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages;

/// <summary>
/// The calendar entry of a meeting: one UID for its life, the revision as SEQUENCE, a title that names nobody. Attendees see
/// each other's addresses, so private ones, those of the child and the family, are shown to nobody but their owner and staff.
/// </summary>
internal sealed class MeetingCalendar(IStaffDirectory staff)
{
    public static string UidOf(string caseId, string meetingId) => $"{caseId}-{meetingId}@cinworkflows";

    public async Task<CalendarInvitation> EntryAsync(CaseMatter matter, MeetingOnRecord meeting, CalendarMethod method, CancellationToken cancellationToken) => new(
        method,
        UidOf(matter.File.CaseId, meeting.Arranged.MeetingId),
        matter.Order.Revision,
        meeting.StartsAt,
        meeting.EndsAt,
        $"Meeting ({matter.Reference})",
        matter.Reader.Audience == Audience.Staff ? matter.Settings.PageOf(matter.File.CaseId) : null,
        Wording.OneLine(meeting.Arranged.Logistics.Venue),
        matter.Settings.FromOf(matter.Authority),
        await AttendeesAsync(matter, meeting, cancellationToken),
        matter.Message.QueuedAt);

    private async Task<IReadOnlyList<MailAddressee>> AttendeesAsync(CaseMatter matter, MeetingOnRecord meeting, CancellationToken cancellationToken)
    {
        var chair = await staff.FindAsync(meeting.Arranged.ChairId, cancellationToken);
        var invited = meeting.Arranged.Attendees
            .Select(id => matter.Case.People.FirstOrDefault(person => person.Id == id))
            .OfType<Ports.Records.PersonView>()
            .Where(person => matter.File.Participant(person.Id) is not null && !string.IsNullOrWhiteSpace(person.Email))
            .Where(person => person.Kind == ParticipantKind.Agency || matter.Reader.Audience == Audience.Staff)
            .Select(person => new MailAddressee(person.Name, person.Email!.Trim()));
        var chairs = chair is null || string.IsNullOrWhiteSpace(chair.Email) ? [] : new[] { new MailAddressee(chair.Name, chair.Email.Trim()) };
        var reader = matter.Reader.To is EmailDestination to ? new[] { to.Addressee } : [];
        return [.. chairs.Concat(invited).Concat(reader).DistinctBy(addressee => addressee.Address, StringComparer.OrdinalIgnoreCase)];
    }
}
