using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>Asks who makes the link of a meeting that can be attended online: the authority's calendar does; where it has none, whoever chairs sees to it by hand. It sends nothing.</summary>
internal sealed class AskForLink(IMeetingCalendars calendars) : LetterStep
{
    public override Task<Mailing> PlanAsync(CaseSheet sheet, Step step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var meeting = sheet.File.Meeting(InvitationSubject.Read(step.Subject).MeetingId);
        var byHand = meeting is { State: MeetingState.Arranged } && meeting.StartsAt > now && calendars.Find(sheet.File.Pack.Id) is null;
        return Task.FromResult(new Mailing(step.Subject) { ByHand = byHand ? [meeting!.ChairId] : [] });
    }
}
