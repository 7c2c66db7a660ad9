using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Sends the invitations of a meeting as it stands at one revision: to its chair and attendees, or their withdrawal to whoever
/// was invited; where the authority has calendars, it is put there too. A meeting recorded after the event invites nobody, and a
/// change of who attends goes to those whom it concerns: another chair to everybody.
/// </summary>
internal sealed class SendInvitations(IMeetingCalendars calendars) : LetterStep
{
    public override Task<Mailing> PlanAsync(CaseSheet sheet, Step step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (DepartureSubject.Find(step.Subject) is { } departure)
        {
            return Task.FromResult(Departing(departure, sheet, now));
        }

        if (KeptFromCalendarSubject.Find(step.Subject) is { } kept)
        {
            return Task.FromResult(Rewriting(kept, sheet.File, now));
        }

        var (meetingId, revision) = InvitationSubject.Read(step.Subject);
        var meeting = sheet.File.Meeting(meetingId)!;
        var withdrawn = meeting.State == MeetingState.Cancelled || sheet.File.Ending is not null;
        var silent = withdrawn ? !WasInvitedTo(meeting, sheet) : meeting.StartsAt <= now;
        return Task.FromResult(silent ? new Mailing(meeting.Id) : new Mailing(meeting.Id)
        {
            Revision = revision,
            Letters = meeting is { Joined: { } joined, FormerChairId: null } && !withdrawn && WasSent(meeting.Id, revision - 1, sheet)
                ? [.. Joining(joined, sheet.File), .. NoLongerAsked(meeting, sheet.File)]
                : [.. Told(meeting, sheet.File, withdrawn ? MessageKind.Cancellation : MessageKind.Invitation), .. NoLongerAsked(meeting, sheet.File)],
            Calendar = OrderOf(meeting, revision, withdrawn, sheet.File),
        });
    }

    private static bool WasInvitedTo(Meeting meeting, CaseSheet sheet) =>
        sheet.Steps.Keys.Any(key => key.StartsWith($"{nameof(SendInvitations)}:{meeting.Id}/", StringComparison.Ordinal));

    private CalendarOrder? OrderOf(Meeting meeting, int revision, bool withdrawn, CaseFile file) =>
        calendars.Find(file.Pack.Id) is null ? null : new(file.CaseId, meeting.Id, file.Pack.Id, revision, withdrawn, meeting.EndsAt);

    /// <summary>The entry is written anew as it stands: whoever must not be told stands in it no more, and no letter tells them why.</summary>
    private Mailing Rewriting(KeptFromCalendarSubject kept, CaseFile file, DateTimeOffset now) =>
        file.Meeting(kept.MeetingId) is { State: MeetingState.Arranged } meeting && meeting.StartsAt > now && meeting.Revision == kept.Revision
            ? new(kept.MeetingId) { Revision = kept.Revision, Calendar = OrderOf(meeting, kept.Revision, withdrawn: false, file) }
            : new(kept.MeetingId);

    /// <summary>Whoever has left the case leaves the calendar's entry too.</summary>
    private Mailing Departing(DepartureSubject departure, CaseSheet sheet, DateTimeOffset now)
    {
        var meeting = sheet.File.Meeting(departure.MeetingId)!;
        var keeps = meeting.State == MeetingState.Arranged && meeting.StartsAt > now && WasInvitedTo(meeting, sheet) && !sheet.File.GetsNothingMore(departure.Person);
        return new(meeting.Id)
        {
            Revision = meeting.Revision,
            Letters = keeps ? [new(MessageKind.Cancellation, new(departure.Person, IsStaff: false), OtherwiseByHand: false)] : [],
            Calendar = keeps ? OrderOf(meeting, meeting.Revision, withdrawn: false, sheet.File) : null,
        };
    }

    private static bool WasSent(string meetingId, int revision, CaseSheet sheet) =>
        sheet.Steps.ContainsKey($"{nameof(SendInvitations)}:{new InvitationSubject(meetingId, revision).Text}");

    private static IEnumerable<MailedLetter> Told(Meeting meeting, CaseFile file, MessageKind kind) => meeting.Attendees
        .Where(id => file.Participant(id) is not null && !file.GetsNothingMore(id))
        .Select(id => MailedLetter.ToParticipant(kind, id))
        .Prepend(ToChair(kind, meeting.ChairId));

    /// <summary>Whoever the last change of attendees added is invited; everybody else has their invitation. Another chair is news to all.</summary>
    private static IEnumerable<MailedLetter> Joining(IReadOnlyList<string> joined, CaseFile file) => joined
        .Where(id => file.Participant(id) is not null)
        .Select(id => MailedLetter.ToParticipant(MessageKind.Invitation, id));

    /// <summary>Whoever the last change of attendees left out is told that they need not come.</summary>
    private static IEnumerable<MailedLetter> NoLongerAsked(Meeting meeting, CaseFile file) => meeting.LeftOut is { } left
        ? left
            .Where(id => file.Participant(id) is not null)
            .Select(id => new MailedLetter(MessageKind.Cancellation, new(id, IsStaff: false), OtherwiseByHand: false))
            .Concat(meeting.FormerChairId is { } chair ? [ToChair(MessageKind.Cancellation, chair)] : [])
        : [];

    private static MailedLetter ToChair(MessageKind kind, string id) => new(kind, new(id, IsStaff: true), OtherwiseByHand: false);
}
