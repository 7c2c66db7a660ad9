using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Sends the invitations of a meeting as it stands at one revision: to its chair, the worker of the case and attendees, or their withdrawal to whoever
/// was invited; where the authority has calendars, it is put there too. A meeting recorded after the event invites nobody, and a
/// change of who attends goes to those whom it concerns: another chair to everybody.
/// </summary>
internal sealed class SendInvitations(IMeetingCalendars calendars) : LetterStep
{
    /// <summary>The invitations of one moment are one change of the calendar.</summary>
    private static readonly TimeSpan GivenAwaySince = TimeSpan.FromMinutes(1);

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

        if (WorkerInvitedSubject.Find(step.Subject) is { } invited)
        {
            return Task.FromResult(ToWorker(invited, sheet, now));
        }

        var (meetingId, revision) = InvitationSubject.Read(step.Subject);
        var meeting = sheet.File.Meeting(meetingId)!;
        if (meeting.Revision > revision)
        {
            return Task.FromResult(Mailing.Overtaken);
        }

        var withdrawn = meeting.State == MeetingState.Cancelled || sheet.File.Ending is not null;
        var silent = withdrawn ? !WasInvitedTo(meeting, sheet) : meeting.StartsAt <= now;
        if (silent)
        {
            return Task.FromResult(new Mailing(meeting.Id));
        }

        var before = meeting is { Joined: not null, FormerChairId: null } && !withdrawn ? Sent(meeting.Id, revision - 1, sheet) : null;
        return Task.FromResult(new Mailing(meeting.Id)
        {
            Revision = revision,
            Letters = before is not null
                ? [.. Joining(meeting.Joined!, sheet.File), .. NoLongerAsked(meeting, revision, sheet)]
                :
                [
                    .. Told(meeting, sheet.File, withdrawn ? MessageKind.Cancellation : MessageKind.Invitation),
                    .. NoLongerAsked(meeting, revision, sheet),
                    .. withdrawn ? Workers(meeting, sheet).Except([meeting.ChairId]).Select(worker => ToStaff(MessageKind.Cancellation, worker)) : [],
                ],
            ByHand = before is null ? [] : [.. Untold(meeting.Id, revision - 1, sheet).Intersect(meeting.Attendees.Except(meeting.Joined!)).Where(person => !sheet.File.GetsNothingMore(person))],
            Calendar = OrderOf(meeting, revision, withdrawn, sheet.File),
        });
    }

    /// <summary>
    /// The worker of the case gets what everybody gets who has something new to read, and whoever held it before reads that they need not come. What stands
    /// in the calendar is written anew where the case was given away since.
    /// </summary>
    private Mailing ToWorker(WorkerInvitedSubject invited, CaseSheet sheet, DateTimeOffset now)
    {
        var meeting = sheet.File.Meeting(invited.MeetingId)!;
        if (meeting.Revision > invited.Revision)
        {
            return Mailing.Overtaken;
        }

        if (meeting.State != MeetingState.Arranged || meeting.StartsAt <= now)
        {
            return new(meeting.Id);
        }

        var known = Workers(meeting, sheet);
        var knowsTheOneBefore = sheet.Steps.ContainsKey(Step.Of(nameof(SendInvitations), invited with { Revision = invited.Revision - 1 }).Key);
        var hasNews = !known.Contains(invited.WorkerId) || !knowsTheOneBefore || meeting is not { Joined: not null, FormerChairId: null };
        return new(meeting.Id)
        {
            Revision = invited.Revision,
            Letters =
            [
                .. hasNews ? [ToStaff(MessageKind.Invitation, invited.WorkerId)] : Array.Empty<MailedLetter>(),
                .. known.Except([invited.WorkerId, meeting.ChairId]).Select(former => ToStaff(MessageKind.Cancellation, former)),
            ],
            Calendar = Sent(meeting.Id, invited.Revision, sheet)?.DoneAt < now - GivenAwaySince ? OrderOf(meeting, invited.Revision, withdrawn: false, sheet.File) : null,
        };
    }

    /// <summary>The workers who were invited because they held the case.</summary>
    private static List<string> Workers(Meeting meeting, CaseSheet sheet) =>
    [
        .. sheet.Steps.Keys
            .Where(key => key.StartsWith(StepsOf(meeting.Id), StringComparison.Ordinal))
            .Select(key => WorkerInvitedSubject.Find(key[(nameof(SendInvitations).Length + 1)..])?.WorkerId)
            .OfType<string>()
            .Distinct(),
    ];

    private static string StepsOf(string meetingId) => $"{nameof(SendInvitations)}:{meetingId}/";

    /// <summary>
    /// Whom a person was to tell of a meeting as it was before, and nobody has: a change that concerns others alone leaves them to be told as before, and
    /// where they are not asked to come any more there is nothing to take back.
    /// </summary>
    private static IEnumerable<string> Untold(string meetingId, int revision, CaseSheet sheet)
    {
        var (file, matter) = (sheet.File, InformedPerson.Invitation(meetingId, revision));
        return (Sent(meetingId, revision, sheet)?.Unreached ?? [])
            .Where(person => file.Participant(person) is not null && !Disclosure.IsDecided(file, matter, person) && !file.Informed.Any(told => told.MatterId == matter && told.PersonId == person));
    }

    private static bool WasInvitedTo(Meeting meeting, CaseSheet sheet) =>
        sheet.Steps.Keys.Any(key => key.StartsWith(StepsOf(meeting.Id), StringComparison.Ordinal));

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

    private static StepResult? Sent(string meetingId, int revision, CaseSheet sheet) =>
        sheet.Steps.GetValueOrDefault(Step.Of(nameof(SendInvitations), new InvitationSubject(meetingId, revision)).Key);

    private static IEnumerable<MailedLetter> Told(Meeting meeting, CaseFile file, MessageKind kind) => meeting.Attendees
        .Where(id => file.Participant(id) is not null && !file.GetsNothingMore(id))
        .Select(id => MailedLetter.ToParticipant(kind, id))
        .Prepend(ToStaff(kind, meeting.ChairId));

    /// <summary>Whoever the last change of attendees added is invited; everybody else has their invitation. Another chair is news to all.</summary>
    private static IEnumerable<MailedLetter> Joining(IReadOnlyList<string> joined, CaseFile file) => joined
        .Where(id => file.Participant(id) is not null)
        .Select(id => MailedLetter.ToParticipant(MessageKind.Invitation, id));

    /// <summary>
    /// Whoever the last change of attendees left out is told that they need not come; nobody is who was never asked. Where another change was recorded
    /// before anybody was told of the one before it, whoever that left out is told too.
    /// </summary>
    private static IEnumerable<MailedLetter> NoLongerAsked(Meeting meeting, int revision, CaseSheet sheet)
    {
        var isFirst = revision > 0 && Sent(meeting.Id, revision - 1, sheet) is null;
        var chairs = (isFirst ? meeting.ChairsBefore ?? [] : []).Concat(meeting.FormerChairId is { } chair ? [chair] : []).Where(id => id != sheet.File.Allocation.WorkerId);
        return (meeting.LeftOut ?? [])
            .Concat(isFirst ? meeting.LeftOutBefore ?? [] : [])
            .Except(Untold(meeting.Id, revision - 1, sheet))
            .Where(id => sheet.File.Participant(id) is not null)
            .Select(id => MailedLetter.ToParticipant(MessageKind.Cancellation, id))
            .Concat(chairs.Select(id => ToStaff(MessageKind.Cancellation, id)));
    }

    private static MailedLetter ToStaff(MessageKind kind, string id) => new(kind, new(id, IsStaff: true), OtherwiseByHand: false);
}
