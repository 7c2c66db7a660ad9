using System.Globalization;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Sends the invitations of a meeting as it stands at one revision: to its chair and attendees, or their withdrawal to whoever
/// was invited. A meeting recorded after the event invites nobody.
/// </summary>
internal sealed class SendInvitations(ICaseRecord record, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var slash = input.Step.Subject.LastIndexOf('/');
        var meeting = sheet.File.Meeting(input.Step.Subject[..slash])!;
        var revision = int.Parse(input.Step.Subject.AsSpan(slash + 1), CultureInfo.InvariantCulture);
        var withdrawn = meeting.State == MeetingState.Cancelled || sheet.File.Ending is not null;
        var wasInvited = sheet.Steps.Keys.Any(key => key.StartsWith($"{nameof(SendInvitations)}:{meeting.Id}/", StringComparison.Ordinal));
        var silent = withdrawn ? !wasInvited : meeting.StartsAt <= clock.GetUtcNow();

        var attendees = meeting.Attendees.Where(id => sheet.File.Participant(id) is not null).ToList();
        var unreached = silent ? [] : await record.UnreachableAsync(input.CaseId, attendees, cancellationToken);
        var recipients = attendees.Except(unreached).Select(id => new Recipient(id, IsStaff: false)).Prepend(new Recipient(meeting.ChairId, IsStaff: true));
        var kind = withdrawn ? MessageKind.Cancellation : MessageKind.Invitation;
        var messages = silent
            ? []
            : recipients.Select(to => new MessageOrder($"{input.CaseId}/{input.Step.Key}/{to.Id}", input.CaseId, kind, to, meeting.Id, revision)).ToList();
        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), unreached);
        await record.CompleteStepAsync(input.CaseId, result, messages, cancellationToken);
        return result;
    }
}
