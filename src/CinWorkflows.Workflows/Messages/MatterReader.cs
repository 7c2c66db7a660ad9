using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Looks up what a message is written from: its reader, and the case as it stands.</summary>
internal sealed class MatterReader(ICaseReader cases, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars, MessageSettings settings)
{
    public async Task<MatterReading> ReadAsync(MessageView message, CancellationToken cancellationToken)
    {
        if (message.Order.Kind == MessageKind.Digest)
        {
            return message.Order.To.IsStaff
                ? Of(await StaffAsync(message.Order.To.Id, cancellationToken), reader => new(message, reader, settings))
                : new(null, MessageProblem.StaffOnly);
        }

        if (message.Order.CaseId is not { } caseId || await cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new(null, MessageProblem.CaseGone);
        }

        var reader = message.Order.To.IsStaff
            ? await StaffAsync(message.Order.To.Id, cancellationToken)
            : await ParticipantAsync(view, message.Order.To.Id, cancellationToken);
        var contact = await ContactAsync(view.File.Allocation, cancellationToken);
        var names = new Names(view.People, staff);
        var pack = packs.Get(view.File.Pack);
        return Of(reader, found => new CaseMatter(message, found, settings, view, pack, calendars.Of(pack.Authority), names, contact));
    }

    private static MatterReading Of(Reader? reader, Func<Reader, Matter> matter) => reader switch
    {
        null => new(null, MessageProblem.RecipientGone),
        { To.Address: "" } => new(null, MessageProblem.NoAddress),
        _ => new(matter(reader)),
    };

    private async Task<Reader?> StaffAsync(string id, CancellationToken cancellationToken) =>
        await staff.FindAsync(id, cancellationToken) is { } member
            ? new(id, new(member.Name, member.Email.Trim()), Audience.Staff, member)
            : null;

    /// <summary>Whoever has left the case gets nothing more about it, even what was queued before.</summary>
    private async Task<Reader?> ParticipantAsync(CaseView view, string id, CancellationToken cancellationToken) =>
        view.File.Participant(id) is not null && await cases.FindPersonAsync(view.File.CaseId, id, cancellationToken) is { } person
            ? new(id, new(person.Name, person.Email?.Trim() ?? ""), AudienceOf(person.Kind), null)
            : null;

    private static Audience AudienceOf(ParticipantKind kind) => kind switch
    {
        ParticipantKind.Child => Audience.Child,
        ParticipantKind.Agency => Audience.Agency,
        _ => Audience.Family,
    };

    private async Task<Contact> ContactAsync(Domain.Cases.Allocation allocation, CancellationToken cancellationToken)
    {
        var worker = allocation.WorkerId is { } id ? await staff.FindAsync(id, cancellationToken) : null;
        worker ??= (await staff.InTeamAsync(allocation.TeamId, Role.TeamManager, cancellationToken)).FirstOrDefault();
        return worker is null ? OfMailbox(settings.From) : new(Wording.OneLine(worker.Name), Wording.OneLine(worker.Email));
    }

    private static Contact OfMailbox(MailAddressee mailbox) =>
        new(string.IsNullOrWhiteSpace(mailbox.Name) ? "us" : Wording.OneLine(mailbox.Name), mailbox.Address);
}
