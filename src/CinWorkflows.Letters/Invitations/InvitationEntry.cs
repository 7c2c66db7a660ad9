using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Invitations;

/// <summary>
/// The calendar entry of a meeting: one UID for its life, the revision as SEQUENCE, a title that names nobody. Attendees see
/// each other's addresses, so private ones, those of the child and the family, are shown to nobody but their owner and staff.
/// </summary>
internal static class InvitationEntry
{
    public static async Task<CalendarInvitation> OfAsync(CaseLetterBrief brief, MeetingOnRecord meeting, CalendarMethod method, HowToJoin? online, CancellationToken cancellationToken) => new()
    {
        Method = method,
        Uid = CalendarInvitation.UidOf(brief.File.CaseId, meeting.Arranged.MeetingId),
        Sequence = brief.Order.Revision,
        Start = meeting.StartsAt,
        End = meeting.EndsAt,
        Summary = $"Meeting ({brief.Reference})",
        Description = Description(brief, online),
        Location = $"{meeting.Venue}{(online is null or { IsOnly: true } ? "" : ", or online")}",
        OnlineLink = online?.Link,
        DialIn = online?.DialIn,
        Organizer = brief.Settings.FromOf(brief.Authority),
        Attendees = await AttendeesAsync(brief, meeting, cancellationToken),
        Stamp = brief.Message.QueuedAt,
    };

    /// <summary>A link and a number stand there too, for calendars that do not know their properties.</summary>
    private static string? Description(CaseLetterBrief brief, HowToJoin? online)
    {
        string?[] lines =
        [
            brief.Reader.Audience == LetterAudience.Practitioner ? brief.Settings.PageOf(brief.File.CaseId) : null,
            online?.Link is { } link ? $"Join online: {link}" : null,
            online?.DialIn is { } dial ? $"Join by telephone: {dial.Number}{(dial.Conference is { } digits ? $", then {digits}#" : "")}" : null,
        ];
        return string.Join('\n', lines.OfType<string>()) is { Length: > 0 } said ? said : null;
    }

    private static async Task<IReadOnlyList<MailAddressee>> AttendeesAsync(CaseLetterBrief brief, MeetingOnRecord meeting, CancellationToken cancellationToken)
    {
        var chair = await brief.Sources.Staff.FindAsync(meeting.Arranged.ChairId, cancellationToken);
        var away = await KeptAway.FromAsync(brief.Sources.Cases, brief.File, MessageKind.Invitation, brief.Today, cancellationToken);
        var invited = meeting.Arranged.Attendees
            .Select(id => brief.Case.People.FirstOrDefault(person => person.Id == id))
            .OfType<PersonView>()
            .Where(person => brief.File.Participant(person.Id) is not null && !string.IsNullOrWhiteSpace(person.Email))
            .Where(person => Disclosure.MayMeet(brief.File, person.Id, brief.Reader.Id, brief.Today))
            .Where(person => !away.Reads(person.ToContact(), Medium.Email))
            .Where(person => person.Kind == ParticipantKind.Agency || brief.Reader.Audience == LetterAudience.Practitioner)
            .Select(person => new MailAddressee(PlainWords.OneLine(person.Name), person.Email!.Trim()));
        var chairs = chair is null || string.IsNullOrWhiteSpace(chair.Email) ? [] : new[] { new MailAddressee(PlainWords.OneLine(chair.Name), chair.Email.Trim()) };
        var reader = brief.Reader.To is EmailDestination to ? new[] { to.Addressee } : [];

        // One address that nothing can be sent to, of an earlier record, does not stop the invitation of everybody else.
        return [.. chairs.Concat(invited).Where(addressee => PlainAddress.Is(addressee.Address)).Concat(reader).DistinctBy(addressee => addressee.Address, StringComparer.OrdinalIgnoreCase)];
    }
}
