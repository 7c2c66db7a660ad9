using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Runtime;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Workflows.Notices;

/// <summary>
/// Sends a reminder or escalation to whoever is concerned now. Where the case has moved on since it fell due, it does not go out:
/// the case is looked at again. Where a role is not filled, the next one up is told, so that a notice never goes to nobody unseen.
/// </summary>
internal sealed class PostNotice(ICaseRecord record, ICaseReader cases, Reach reach, IStaffDirectory staff, PackLibrary packs, TimeProvider clock) : Activity<NoticeDue, bool>
{
    public override async Task<bool> RunAsync(ActivityContext context, NoticeDue input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        if (sheet.File.Sequence != input.Sequence || sheet.Duties.FirstOrDefault(duty => duty.Duty.Key == input.DutyKey) is not { } open)
        {
            return false;
        }

        var asked = await RecipientsAsync(input.To, open.Duty, sheet.File, cancellationToken);
        var recipients = await ForNamed.OfAsync(
            staff,
            [.. asked.Union(await WorkerAsync(input, open.Duty, sheet.File, cancellationToken))],
            sheet.File,
            sheet.File.NamedPeople is null ? null : Answering.Of(open.Duty, await OpenedByAsync(input.CaseId, open, cancellationToken), sheet.File, packs.Get(sheet.File.Pack)),
            (NoticeRecipients.RoleOf(input.To, open.Duty) ?? open.Duty.Owner) == Role.ServiceManager,
            LondonTime.Today(clock),
            cancellationToken);
        recipients = [.. recipients.Union(await WhoRaisedAsync(input, open.Duty, sheet.File, cancellationToken))];
        var urgency = await IsByThemselvesAsync(input, open, recipients, cancellationToken) ? Urgency.Digest
            : input.Urgency == Urgency.Digest && ForNamed.IsToldUnseen(recipients, sheet.File) ? Urgency.Prompt
            : input.Urgency;
        return await record.PostNoticeAsync(
            new(input.CaseId, input.Sequence, input.DutyKey, input.NoticeKey, urgency, recipients, clock.GetUtcNow()),
            cancellationToken);
    }

    /// <summary>
    /// Nobody gets a mail of what follows from what they have just recorded: if it is still open by then, their next digest tells of it.
    /// </summary>
    private async Task<bool> IsByThemselvesAsync(NoticeDue input, OpenDuty open, IReadOnlyList<Recipient> recipients, CancellationToken cancellationToken)
    {
        if (input is not { Urgency: Urgency.Prompt, NoticeKey: "opened" } || recipients is not [{ IsStaff: true, Id: var only }])
        {
            return false;
        }

        return await OpenedByAsync(input.CaseId, open, cancellationToken) == only;
    }

    private async Task<string?> OpenedByAsync(string caseId, OpenDuty open, CancellationToken cancellationToken) =>
        (await cases.FindAsync(caseId, cancellationToken))?.Duties.FirstOrDefault(duty => duty.Duty.Key == open.Duty.Key && duty.OpenedAt == open.OpenedAt)?.Changes.FirstOrDefault()?.ActorId;

    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(NoticeRecipient to, Duty duty, CaseFile file, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        if (to == NoticeRecipient.Person && duty.Subject?.PersonId is { } person)
        {
            var unreachable = await reach.UnreachableAsync(file, MessageKind.Notice, [person], today, cancellationToken);
            if (file.Participant(person) is not null && unreachable.Count == 0)
            {
                return [new(person, IsStaff: false)];
            }

            return await RecipientsAsync(NoticeRecipient.Owner, duty, file, cancellationToken);
        }

        if (to == NoticeRecipient.Owner && duty.OwnerId is { } owner && await staff.FindAsync(owner, cancellationToken) is { } member && member.IsHere(today))
        {
            return Staff(await staff.WithCoverAsync([member], today, cancellationToken));
        }

        var role = NoticeRecipients.RoleOf(to, duty) ?? duty.Owner;
        return Staff(await staff.ForTeamAsync(file.Allocation.TeamId, role, today, cancellationToken));
    }

    /// <summary>Of a danger that nobody on the case found the worker hears as it arises.</summary>
    private async Task<IReadOnlyList<Recipient>> WorkerAsync(NoticeDue input, Duty duty, CaseFile file, CancellationToken cancellationToken) =>
        NoticePlan.RungOf(input.NoticeKey) == "opened" && ToldToTheWorker.Is(duty, file) && file.Allocation.WorkerId is { } worker
            && await staff.FindAsync(worker, cancellationToken) is { } member
            ? Staff(await staff.WithCoverAsync([member], LondonTime.Today(clock), cancellationToken))
            : [];

    /// <summary>Whoever raised a danger hears as it arises that it was taken back, whether or not they may read the case.</summary>
    private async Task<IReadOnlyList<Recipient>> WhoRaisedAsync(NoticeDue input, Duty duty, CaseFile file, CancellationToken cancellationToken) =>
        NoticePlan.RungOf(input.NoticeKey) == "opened" && WhoRaised.Of(duty, file) is { } raised
            && await staff.FindAsync(raised, cancellationToken) is { } member && member.IsHere(LondonTime.Today(clock))
            ? Staff([member])
            : [];

    private static IReadOnlyList<Recipient> Staff(IEnumerable<StaffMember> members) => [.. members.Select(member => new Recipient(member.Id, IsStaff: true))];
}
