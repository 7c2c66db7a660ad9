using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>A meeting that the calendar shows otherwise, for which another time is proposed, or to which an answer came that has to be read, or whose link nobody makes, is somebody's duty until it is moved, rechaired, cancelled or kept.</summary>
internal static class MeetingsInCalendar
{
    public static Task RunAsync(Procedure now) => now.Together(now.File.Meetings
        .Where(meeting => meeting.State == MeetingState.Arranged)
        .SelectMany(meeting => new[]
        {
            now.Until(_ => meeting is { Differs: null, Proposals: null, UnclearAnswers: null }, DutyKind.SettleCalendar, new NamedSubject(meeting.Id)),
            LinkAsync(now, meeting),
        }));

    /// <summary>A link that no calendar makes is somebody's to make, and to put in.</summary>
    private static async Task LinkAsync(Procedure now, Meeting meeting)
    {
        if (meeting.LinkAwaited == true)
        {
            var asked = await now.Once(nameof(AskForLink), new InvitationSubject(meeting.Id, meeting.Revision));
            await now.Until(_ => asked.Unreached.Count == 0, DutyKind.SettleCalendar, new NamedSubject(meeting.Id));
        }
    }
}
