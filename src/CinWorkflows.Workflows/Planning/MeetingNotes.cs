using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>The chair's note of a planning meeting is copied to those involved, the child and the parents among them (H12).</summary>
internal static class MeetingNotes
{
    public static Task RunAsync(Procedure now) => now.Pack.Plan.MeetingNoteClause is null
        ? Task.CompletedTask
        : now.Together(now.File.Meetings.Where(IsPlanning).Select(meeting => CopyAsync(now, meeting)));

    /// <summary>The case has ended; whoever was to have the note and was not reached is given it by a person all the same.</summary>
    public static Task StillTellAsync(Procedure now) =>
        now.Together(now.File.Meetings.Where(meeting => IsPlanning(meeting) && WasSent(now, meeting)).Select(meeting => CopyAsync(now, meeting)));

    private static async Task CopyAsync(Procedure now, Meeting meeting)
    {
        // Where the plan went out before notes were copied nobody gets the note of a meeting long past.
        if (WasSent(now, meeting) || now.File.CurrentPlan is null or { Adopted: false, CirculatedOn: null })
        {
            var sent = await now.Once(nameof(SendMeetingNote), new NamedSubject(meeting.Id));
            await InformByHand.TellAsync(now, InformedPerson.Note(meeting.Id), MessageKind.MeetingNote, sent);
        }
    }

    private static bool WasSent(Procedure now, Meeting meeting) => now.WasDone(nameof(SendMeetingNote), new NamedSubject(meeting.Id));

    private static bool IsPlanning(Meeting meeting) => meeting is { HeldOn: not null, Purpose: MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn };
}

/// <summary>
/// Sends the note to the parents and carers, to the child who is old enough for the plan or was invited, and to whoever was invited or receives the plan (H12).
/// </summary>
internal sealed class SendMeetingNote() : ParticipantLetterStep(MessageKind.MeetingNote)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) => LastingParticipants.Of(file)
        .Where(person => person.ReceivesPlan || person.Kind is ParticipantKind.Parent or ParticipantKind.Carer || file.Meeting(subject)?.Attendees.Contains(person.Id) == true)
        .Select(person => person.Id);
}
