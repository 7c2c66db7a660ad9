using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>A meeting that the calendar shows otherwise, for which another time is proposed, or to which an answer came that has to be read, is somebody's duty until it is moved, rechaired, cancelled or kept.</summary>
internal static class MeetingsInCalendar
{
    public static Task RunAsync(Procedure now) => now.Together(now.File.Meetings
        .Where(meeting => meeting.State == MeetingState.Arranged)
        .Select(meeting => now.Until(_ => meeting is { Differs: null, Proposals: null, UnclearAnswers: null }, DutyKind.SettleCalendar, new NamedSubject(meeting.Id))));
}
