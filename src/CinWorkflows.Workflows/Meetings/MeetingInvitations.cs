using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Each meeting's attendees, its chair and the worker who holds the case are invited, told of every change and of a cancellation, in order and once (N12, H11).
/// The invitations of a meeting have one UID, and each change a higher SEQUENCE.
/// </summary>
internal static class MeetingInvitations
{
    /// <summary>The edition of packs from which on the worker is invited whoever chairs; cases under earlier ones go on without it.</summary>
    private const int WorkerFromEdition = 4;

    public static Task RunAsync(Procedure now) => now.Together(now.File.Meetings
        .Where(meeting => meeting.State == MeetingState.Arranged)
        .SelectMany(meeting => Departed(now, meeting).Append(SendAsync(now, meeting, meeting.Revision)).Concat(Worker(now, meeting)).Concat(Onlookers(now, meeting))));

    /// <summary>Who holds the case comes to its meetings, whoever chairs them.</summary>
    private static IEnumerable<Task> Worker(Procedure now, Meeting meeting) => now.Pack.Edition >= WorkerFromEdition && now.File.Allocation.WorkerId is { } worker && worker != meeting.ChairId
        ? [now.Once(nameof(SendInvitations), new WorkerInvitedSubject(meeting.Id, meeting.Revision, worker))]
        : [];

    /// <summary>Whoever was invited and has left the case since does not keep their invitation.</summary>
    private static IEnumerable<Task> Departed(Procedure now, Meeting meeting) => (meeting.Departed ?? [])
        .Select(person => now.Once(nameof(SendInvitations), new DepartureSubject(meeting.Id, person)));

    /// <summary>Whoever must not be told of it and saw it in the calendar: somebody decides, as about whoever was invited before that was known.</summary>
    private static IEnumerable<Task> Onlookers(Procedure now, Meeting meeting) => (meeting.Onlookers ?? [])
        .Where(onlooker => !meeting.Attendees.Contains(onlooker.PersonId))
        .Select(onlooker => InformByHand.DecideAsync(now, InformedPerson.Invitation(meeting.Id, onlooker.Revision), onlooker.PersonId));

    public static Task RunWithdrawalsAsync(Procedure now) => now.Together(now.File.Meetings
        .Where(meeting => Withdrawn(now, meeting))
        .Select(meeting => SendAsync(now, meeting, Revision(meeting))));

    private static async Task SendAsync(Procedure now, Meeting meeting, int revision)
    {
        var sent = await now.Once(nameof(SendInvitations), new InvitationSubject(meeting.Id, revision));
        if (now.File.Ending is null || InformByHand.GoesOnAfterEnd(now))
        {
            var matter = InformedPerson.Invitation(meeting.Id, revision);
            List<string> apart = [.. KeptApart(now, meeting)];
            now.Alongside(now.Together(apart.Except(sent.Unreached)
                .Where(person => now.File.Participant(person) is { Kind: ParticipantKind.Agency })
                .Select(person => now.Once(nameof(SendInvitations), new KeptFromCalendarSubject(meeting.Id, revision, person)))));
            await now.Together(
                InformByHand.TellAsync(now, matter, MessageKind.Invitation, sent, apart.Contains),
                now.Together(meeting.Attendees.Except(apart).Except(sent.Unreached).Where(person => InformByHand.Waits(now, person, sent)).Select(person => InformByHand.TellAsync(now, matter, person))),
                now.Together(apart.Except(sent.Unreached).Select(person => InformByHand.DecideAsync(now, matter, person))));
        }
    }

    /// <summary>
    /// Whoever was invited before it was known that they must not be told of it, or that they and somebody who comes must not meet: either of them.
    /// What people decide anyway (a parent without the plan, who was not written to) is not among it.
    /// </summary>
    private static IEnumerable<string> KeptApart(Procedure now, Meeting meeting) => meeting.State == MeetingState.Arranged
        ? meeting.Attendees.Where(person => IsKept(now.File, person, meeting, LondonTime.DateOf(meeting.StartsAt)))
        : [];

    private static bool IsKept(CaseFile file, string person, Meeting meeting, DateOnly day) =>
        Disclosure.IsKeptFrom(file, person, meeting, day) || !Disclosure.MayBeTold(file, person, MessageFacts.Of(MessageKind.Invitation, file), day);

    /// <summary>A meeting is withdrawn by being cancelled, or because its case has ended.</summary>
    private static bool Withdrawn(Procedure now, Meeting meeting) =>
        meeting.State == MeetingState.Cancelled || (meeting.State == MeetingState.Arranged && now.File.Ending is not null);

    private static int Revision(Meeting meeting) => meeting.State == MeetingState.Cancelled ? meeting.Revision : meeting.Revision + 1;
}
