using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Notices;

/// <summary>
/// Sends a reminder or escalation to whoever is concerned now. Where the case has moved on since it fell due, it does not go out:
/// the case is looked at again. Where a role is not filled, the next one up is told, so that a notice never goes to nobody unseen.
/// </summary>
internal sealed class PostNotice(ICaseRecord record, Reach reach, IStaffDirectory staff, TimeProvider clock) : Activity<NoticeDue, bool>
{
    /// <summary>Above every role that is not among them, business support too.</summary>
    private static readonly Role[] UpTheLine = [Role.TeamManager, Role.ServiceManager];

    public override async Task<bool> RunAsync(ActivityContext context, NoticeDue input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        if (sheet.File.Sequence != input.Sequence || sheet.Duties.FirstOrDefault(duty => duty.Duty.Key == input.DutyKey) is not { } open)
        {
            return false;
        }

        var recipients = await RecipientsAsync(input.To, open.Duty, sheet.File, cancellationToken);
        return await record.PostNoticeAsync(
            new(input.CaseId, input.Sequence, input.DutyKey, input.NoticeKey, input.Urgency, recipients, clock.GetUtcNow()),
            cancellationToken);
    }

    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(NoticeRecipient to, Duty duty, CaseFile file, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        if (to == NoticeRecipient.Person && duty.Subject?.PersonId is { } person)
        {
            var unreachable = await reach.UnreachableAsync(file.CaseId, file.Pack.Id, MessageKind.Notice, [person], cancellationToken);
            if (file.Participant(person) is not null && unreachable.Count == 0)
            {
                return [new(person, IsStaff: false)];
            }

            return await RecipientsAsync(NoticeRecipient.Owner, duty, file, cancellationToken);
        }

        if (to == NoticeRecipient.Owner && duty.OwnerId is { } owner && await staff.FindAsync(owner, cancellationToken) is { } member && member.IsHere(today))
        {
            var cover = (await staff.InTeamAsync(file.Allocation.TeamId, duty.Owner, cancellationToken))
                .Where(colleague => colleague.Id != owner && colleague.Arrangements.Covers?.Any(covered => covered.IsFor(owner, today)) == true);
            return [new(owner, IsStaff: true), .. cover.Select(colleague => new Recipient(colleague.Id, IsStaff: true))];
        }

        var role = to switch
        {
            NoticeRecipient.TeamManager => Role.TeamManager,
            NoticeRecipient.ServiceManager => Role.ServiceManager,
            NoticeRecipient.BusinessSupport => Role.BusinessSupport,
            _ => duty.Owner,
        };
        foreach (var next in UpTheLine.Skip(Array.IndexOf(UpTheLine, role) + 1).Prepend(role))
        {
            var members = await staff.InTeamAsync(file.Allocation.TeamId, next, cancellationToken);
            if (members.Any(member => member.IsHere(today)))
            {
                return [.. members.Where(member => member.IsHere(today)).Select(member => new Recipient(member.Id, IsStaff: true))];
            }
        }

        return [];
    }
}
