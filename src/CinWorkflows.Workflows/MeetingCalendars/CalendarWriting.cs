using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Writes a meeting as it is to stand in a calendar: staff and professionals attend there; the family, whose addresses are private
/// and whose calendars are not the authority's, is invited by messages of its own. Whoever must not be told of it stands not in it, nor whoever was taken
/// off in the calendar, until that is decided. Nothing in it names the child.
/// </summary>
internal sealed class CalendarWriting(ICaseReader cases, IStaffDirectory staff, IMeetingCalendars calendars, PackLibrary packs, MessageSettings settings)
{
    /// <summary>
    /// The meeting, or why it cannot be written. What is to be withdrawn needs no chair: it is taken out of the calendar in which it
    /// stands.
    /// </summary>
    public async Task<(CalendarMeeting? Meeting, string? Problem)> WriteAsync(CalendarEntryView entry, CancellationToken cancellationToken)
    {
        var order = entry.Order;
        if (await cases.FindAsync(order.CaseId, cancellationToken) is not { } view
            || MeetingOnRecord.At(order.Revision, order.MeetingId, await cases.ActsAsync(order.CaseId, cancellationToken)) is not { } meeting)
        {
            return (null, CalendarProblem.MeetingGone);
        }

        var chair = await StaffAsync(meeting.Arranged.ChairId, cancellationToken);
        var worker = view.File.Allocation.WorkerId is { } holder && holder != meeting.Arranged.ChairId ? await StaffAsync(holder, cancellationToken) : null;
        var mailbox = order.Withdrawn ? entry.Mailbox : null;
        mailbox ??= chair is null ? null : calendars.MailboxOf(order.Authority, chair.Address);
        return mailbox is null ? (null, CalendarProblem.ChairGone) : (Of(entry, await KeptAway.FromAsync(cases, view.File, MessageKind.Invitation, LondonTime.DateOf(entry.OrderedAt), cancellationToken), view, meeting, mailbox, chair, worker), null);
    }

    private CalendarMeeting Of(CalendarEntryView entry, KeptAway away, CaseView view, MeetingOnRecord meeting, string mailbox, MailAddressee? chair, MailAddressee? worker)
    {
        var order = entry.Order;
        var known = view.File.Meeting(order.MeetingId);
        var professionals = view.People
            .Where(person => meeting.Arranged.Attendees.Contains(person.Id) && CalendarPeople.Has(known, person))
            .Where(person => view.File.Participant(person.Id) is not null)
            .Where(person => !away.Reads(person.ToContact(), Medium.Email))
            .Select(person => new MailAddressee(person.Name, person.Email!.Trim()));
        var holder = worker is null ? [] : new[] { worker };
        var pack = packs.Get(view.File.Pack);
        return new()
        {
            Key = order.Key,
            Mailbox = mailbox,
            Revision = order.Revision,
            StartsAt = meeting.StartsAt,
            EndsAt = meeting.EndsAt,
            Subject = CalendarSubject.Of(order.CaseId),
            Body = Body(order.CaseId, pack),
            Location = meeting.Venue,
            Attendees = [.. (chair is null || !CalendarPeople.HasChair(known, meeting.Arranged.ChairId) ? holder.Concat(professionals) : holder.Concat(professionals).Prepend(chair)).DistinctBy(person => person.Address, StringComparer.OrdinalIgnoreCase)],
            Ours = [.. Taken(away).Union(entry.Ours, StringComparer.OrdinalIgnoreCase)],
            Guests = entry.Mailbox is null ? Guests(entry, away) : [],
            Room = meeting.Arranged.Logistics.Room,
            Online = meeting.Arranged.Logistics is { Online: true, OnlineLink: null },
        };
    }

    /// <summary>Whom people added where it stood with the former chair, but for those who must not be told of it by us.</summary>
    private static IReadOnlyList<MailAddressee> Guests(CalendarEntryView entry, KeptAway away) =>
    [
        .. (entry.Standing?.Answers ?? [])
            .Where(answer => !entry.Ours.Contains(answer.Address, StringComparer.OrdinalIgnoreCase) && !Taken(away).Any(address => SameMailbox.Is(address, answer.Address)))
            .Select(answer => new MailAddressee(answer.Name ?? answer.Address, answer.Address)),
    ];

    /// <summary>
    /// By which ways those are reached who must not be told: wherever people added them, our next writing takes them off, because the server
    /// would tell them what we write.
    /// </summary>
    private static IEnumerable<string> Taken(KeptAway away) => away.People.Select(person => person.Email?.Trim() ?? "").Where(address => address.Length > 0);

    private async Task<MailAddressee?> StaffAsync(string staffId, CancellationToken cancellationToken) =>
        await staff.FindAsync(staffId, cancellationToken) is { } member && !string.IsNullOrWhiteSpace(member.Email) ? new(member.Name, member.Email.Trim()) : null;

    private string Body(string caseId, PolicyPack pack) => string.Join(
        "\n\n",
        [
            $"{pack.Authority.Name}, children's services. Reference {caseId}.",
            "What it is about is in the letter that goes to everybody who is invited. If you cannot attend, decline: you are then asked for your views.",
            .. settings.PageOf(caseId) is { } page ? new[] { $"Staff: {page}" } : [],
        ]);
}
