using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Records what somebody answered by mail to an invitation, as an attendee's answer in a calendar is: who declines is asked for their views
/// (N26, H23), who accepts is expected, who proposes another time is somebody's to answer, and what cannot be told is somebody's to read. An answer is of the meeting as it was when it was given: one to another time says nothing of this
/// one, and what was said since, by telephone for example, stands.
/// </summary>
internal sealed class AnswerSettlement(ICaseReader cases, CaseRegister register, CalendarFindings findings)
{
    private const int MostLetters = 500;

    public async Task<AnswerSettled> SettleAsync(string authority, MailedAnswer answer, CancellationToken cancellationToken)
    {
        if (await FindAsync(authority, answer.Uid, cancellationToken) is not var (view, meeting))
        {
            return AnswerSettled.SaysNothing;
        }

        var acts = await cases.ActsAsync(view.File.CaseId, cancellationToken);
        if (!IsOfThisTime(meeting, answer, acts))
        {
            return AnswerSettled.SaysNothing;
        }

        if (await WhoAsync(view, meeting, answer, cancellationToken) is not { } person)
        {
            await findings.UnclearAsync(view.File, meeting, answer.At, cancellationToken);
            return AnswerSettled.OfNobodyInvited;
        }

        var answered = await AnsweredAsync(view, meeting, person, answer, acts, cancellationToken);
        var proposed = answer.Proposed is var (start, end) && (start, end) != (meeting.StartsAt, meeting.EndsAt) && !IsOvertaken(meeting, person, answer, acts)
            && await findings.ProposedAsync(view.File, meeting, new(person, start, end), answer.At, cancellationToken);
        var unclear = answer.IsUnclear && await findings.UnclearAsync(view.File, meeting, answer.At, cancellationToken);
        return answered || proposed || unclear ? AnswerSettled.Recorded : AnswerSettled.SaysNothing;
    }

    private async Task<bool> AnsweredAsync(CaseView view, Meeting meeting, string person, MailedAnswer answer, IReadOnlyList<RecordedAct> acts, CancellationToken cancellationToken)
    {
        if (IsOvertaken(meeting, person, answer, acts) || ActOf(meeting, person, answer.Answer) is not { } act)
        {
            return false;
        }

        var id = CommandIds.Of(string.Create(CultureInfo.InvariantCulture, $"answer/{view.File.CaseId}/{meeting.Id}/{person}/{answer.Answer}/{answer.At.UtcTicks}"));
        return acts.All(known => known.Id != id) && (await register.RecordFindingAsync(view.File.CaseId, id, act, cancellationToken)).Receipt is not null;
    }

    /// <summary>A UID names case and meeting, each of which may have a hyphen in it. For one of somebody else's meeting no case is read.</summary>
    private async Task<(CaseView View, Meeting Meeting)?> FindAsync(string authority, string uid, CancellationToken cancellationToken)
    {
        if (!CalendarInvitation.IsOurs(uid))
        {
            return null;
        }

        for (var hyphen = uid.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen = uid.IndexOf('-', hyphen + 1))
        {
            if (await cases.FindAsync(uid[..hyphen], cancellationToken) is { } view
                && string.Equals(view.File.Pack.Id, authority, StringComparison.OrdinalIgnoreCase)
                && view.File.Meetings.FirstOrDefault(meeting => CalendarInvitation.UidOf(view.File.CaseId, meeting.Id) == uid) is { State: MeetingState.Arranged } found)
            {
                return (view, found);
            }
        }

        return null;
    }

    /// <summary>
    /// Whoever reads the mailbox from which it comes, by the record. Where several who are invited read it, or nobody of the case, it is the reader
    /// of the letter that it names, whose Message-ID nobody else knows: an answer may also come under the main address of somebody who was
    /// invited by another of theirs. Anybody can write anybody's name into an answer: one in the name of somebody else of the case is nobody's.
    /// </summary>
    private async Task<string?> WhoAsync(CaseView view, Meeting meeting, MailedAnswer answer, CancellationToken cancellationToken)
    {
        var person = await SenderAsync(view, meeting, answer, cancellationToken);
        return new[] { answer.From, answer.Attendee }.OfType<string>().All(address => view.People.Concat(view.FormerPeople).Where(known => IsAt(known, address)).ToList() is var owners && (owners.Count == 0 || owners.Exists(owner => owner.Id == person))) ? person : null;
    }

    private async Task<string?> SenderAsync(CaseView view, Meeting meeting, MailedAnswer answer, CancellationToken cancellationToken)
    {
        var readers = view.People.Where(person => meeting.Attendees.Contains(person.Id) && answer.From is { } from && IsAt(person, from)).ToList();
        if (readers.Count == 1 || answer.Letters.Count == 0)
        {
            return readers is [var only] ? only.Id : null;
        }

        var letters = await cases.MessagesAsync(new(view.File.CaseId, Take: MostLetters), cancellationToken);
        return letters
            .Where(letter => letter.Order is { Kind: MessageKind.Invitation, To.IsStaff: false } && letter.Order.Subject == meeting.Id)
            .Where(letter => letter.Evidence is { } evidence && answer.Letters.Contains(evidence))
            .Select(letter => letter.Order.To.Id)
            .Where(reader => readers.Count == 0 || readers.Exists(person => person.Id == reader))
            .FirstOrDefault(meeting.Attendees.Contains);
    }

    private static bool IsAt(PersonView person, string address) => !string.IsNullOrWhiteSpace(person.Email) && SameMailbox.Is(person.Email, address);

    private static bool IsOfThisTime(Meeting meeting, MailedAnswer answer, IReadOnlyList<RecordedAct> acts) =>
        MeetingOnRecord.At(Math.Min(answer.Sequence, meeting.Revision), meeting.Id, acts) is { } answered
        && (answered.StartsAt, answered.EndsAt) == (meeting.StartsAt, meeting.EndsAt);

    private static bool IsOvertaken(Meeting meeting, string person, MailedAnswer answer, IReadOnlyList<RecordedAct> acts) => acts.Any(act => act.RecordedAt > answer.At && act.Act switch
    {
        AttendanceDeclined declined => declined.MeetingId == meeting.Id && declined.PersonId == person,
        AttendanceAccepted accepted => accepted.MeetingId == meeting.Id && accepted.PersonId == person,
        _ => false,
    });

    private static Act? ActOf(Meeting meeting, string person, CalendarAnswer answer)
    {
        var declined = meeting.Declined?.Contains(person) == true;
        return answer switch
        {
            CalendarAnswer.Declined when !declined => new AttendanceDeclined(meeting.Id, person, "Declined by e-mail."),
            CalendarAnswer.Accepted => new AttendanceAccepted(meeting.Id, person, "Accepted by e-mail."),
            CalendarAnswer.Tentative when declined => new AttendanceAccepted(meeting.Id, person, "Accepted by e-mail, with reservation."),
            _ => null,
        };
    }
}
