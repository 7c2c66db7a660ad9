using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Sends the invitations of a meeting as it stands at one revision: to its chair and attendees, or their withdrawal to whoever
/// was invited; where the authority has calendars, it is put there too. A meeting recorded after the event invites nobody.
/// </summary>
internal sealed class SendInvitations(ICaseRecord record, Reach reach, IMeetingCalendars calendars, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var (meetingId, revision) = InvitationSubject.Read(input.Step.Subject);
        var meeting = sheet.File.Meeting(meetingId)!;
        var withdrawn = meeting.State == MeetingState.Cancelled || sheet.File.Ending is not null;
        var wasInvited = sheet.Steps.Keys.Any(key => key.StartsWith($"{nameof(SendInvitations)}:{meeting.Id}/", StringComparison.Ordinal));
        var silent = withdrawn ? !wasInvited : meeting.StartsAt <= clock.GetUtcNow();
        if (silent)
        {
            return await CompleteAsync(input, [], [], null, cancellationToken);
        }

        var kind = withdrawn ? MessageKind.Cancellation : MessageKind.Invitation;
        var attendees = meeting.Attendees.Where(id => sheet.File.Participant(id) is not null).ToList();
        var unreached = await reach.UnreachableAsync(input.CaseId, sheet.File.Pack.Id, kind, attendees, cancellationToken);
        var told = attendees.Except(unreached).Select(Participant).Prepend(Staff(meeting.ChairId)).Select(to => Order(kind, to));
        var noLonger = Uninvited(sheet.File, meeting).Select(to => Order(MessageKind.Cancellation, to));
        var calendar = calendars.Find(sheet.File.Pack.Id) is null
            ? null
            : new CalendarOrder(input.CaseId, meeting.Id, sheet.File.Pack.Id, revision, withdrawn);
        return await CompleteAsync(input, unreached, [.. told, .. noLonger], calendar, cancellationToken);

        MessageOrder Order(MessageKind what, Recipient to) =>
            new($"{input.CaseId}/{input.Step.Key}/{to.Id}", input.CaseId, what, to, meeting.Id, revision);
    }

    private async Task<StepResult> CompleteAsync(
        StepInput input,
        IReadOnlyList<string> unreached,
        IReadOnlyList<MessageOrder> messages,
        CalendarOrder? calendar,
        CancellationToken cancellationToken)
    {
        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), unreached);
        await record.CompleteStepAsync(input.CaseId, result, messages, calendar, cancellationToken);
        return result;
    }

    /// <summary>Whoever the last change of attendees left out is told that they need not come.</summary>
    private static IEnumerable<Recipient> Uninvited(CaseFile file, Meeting meeting) => meeting.LeftOut is { } left
        ? left.Where(id => file.Participant(id) is not null).Select(Participant).Concat(meeting.FormerChairId is { } chair ? [Staff(chair)] : [])
        : [];

    private static Recipient Participant(string id) => new(id, IsStaff: false);

    private static Recipient Staff(string id) => new(id, IsStaff: true);
}
