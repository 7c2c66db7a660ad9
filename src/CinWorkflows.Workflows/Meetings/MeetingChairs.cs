using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>Whoever was to chair what is arranged and gave the case away: somebody says who chairs, and whoever is invited hears it (N11, H25).</summary>
internal static class MeetingChairs
{
    public static Task RunAsync(Procedure now) => now.Together(now.File.Meetings
        .Where(meeting => meeting is { State: MeetingState.Arranged, ChairGaveUpOn: not null })
        .Select(meeting => now.Until(_ => false, DutyKind.SettleChair, new NamedSubject(meeting.Id))));
}
