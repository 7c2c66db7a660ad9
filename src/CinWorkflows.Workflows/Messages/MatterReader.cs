using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Ports.Transfers;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Looks up what a message is written from: its reader, and the case as it stands.</summary>
internal sealed class MatterReader(ICaseReader cases, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars, MessageSettings settings, Reach reach, TransferLinkMail? links)
{
    public async Task<MatterReading> ReadAsync(MessageView message, CancellationToken cancellationToken)
    {
        if (message.Order.Kind == MessageKind.Digest)
        {
            return message.Order.To.IsStaff
                ? Of(await StaffAsync(message, message.Order.Subject.Split('/')[0], cancellationToken), reader => new(message, reader, settings))
                : new(null, MessageProblem.StaffOnly);
        }

        if (message.Order.CaseId is not { } caseId || await cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new(null, MessageProblem.CaseGone);
        }

        var recipience = message.Order switch
        {
            { Kind: MessageKind.TransferOffer or MessageKind.TransferCode } => OtherAuthority(message),
            { To.IsStaff: true } => await StaffAsync(message, view.File.Pack.Id, cancellationToken),
            _ => await ParticipantAsync(message, view, cancellationToken),
        };
        var contact = await ContactAsync(view.File, cancellationToken);
        var names = new Names(view.People, staff);
        var pack = packs.Get(view.File.Pack);
        return Of(recipience, found => new CaseMatter(message, found, settings, view, pack, calendars.Of(pack.Authority), names, contact));
    }

    private static MatterReading Of(Recipience recipience, Func<Reader, Matter> matter) =>
        recipience.Reader is { } reader ? new(matter(reader)) : new(null, recipience.Problem);

    /// <summary>The authority that sends a message, by the id of its pack; null where the case is gone.</summary>
    public async Task<string?> AuthorityOfAsync(MessageOrder order, CancellationToken cancellationToken) => order.CaseId is { } caseId
        ? (await cases.FindAsync(caseId, cancellationToken))?.File.Pack.Id
        : order.Subject.Split('/')[0];

    private async Task<Recipience> StaffAsync(MessageView message, string authority, CancellationToken cancellationToken) =>
        await staff.FindAsync(message.Order.To.Id, cancellationToken) is { } member
            ? Found(message, authority, new(member.Id, member.Name, member.Email, null), Audience.Staff, member)
            : new(null, MessageProblem.RecipientGone);

    /// <summary>
    /// The contact of another authority, who is no participant: the link by e-mail, its code by text, and no other way for either. Where the
    /// directory has no contact any more that is no way left, which somebody has to see: nothing else tells that authority.
    /// </summary>
    private Recipience OtherAuthority(MessageView message)
    {
        var to = links?.ContactOf(message.Order.To.Id) is { } contact ? WayTo(contact, message.Order.Kind) : null;
        return to is null || message.Tried.Contains(to.Medium)
            ? new(null, MessageProblem.NoRoute)
            : new(new(message.Order.To.Id, to, Audience.Agency, null), null);
    }

    private static Destination? WayTo(TransferContact contact, MessageKind kind) => kind == MessageKind.TransferOffer
        ? new EmailDestination(contact.Name, contact.Email)
        : contact.Mobile is { } number ? new TextDestination(contact.Name, number) : null;

    /// <summary>Whoever has left the case gets nothing more about it, even what was queued before.</summary>
    private async Task<Recipience> ParticipantAsync(MessageView message, CaseView view, CancellationToken cancellationToken) =>
        view.File.Participant(message.Order.To.Id) is not null
        && await cases.FindPersonAsync(view.File.CaseId, message.Order.To.Id, cancellationToken) is { } person
            ? Found(message, view.File.Pack.Id, person.ToContact(), AudienceOf(person.Kind), null)
            : new(null, MessageProblem.RecipientGone);

    /// <summary>
    /// The way that it has begun to take, or the best of those that were not tried in vain. Either is safe, and a way begun that is
    /// not safe any more, or led to another address, is not gone on with.
    /// </summary>
    private Recipience Found(MessageView message, string authority, PersonContact person, Audience audience, StaffMember? member)
    {
        var ways = reach.Ways(person, authority, message.Order.Kind).Except(message.Tried);
        var begun = message is { State: DeliveryState.Sending, DetailsChangedAt: null } ? message.Medium : null;
        return ways.OrderBy(way => way == begun ? 0 : 1).Select(way => Routes.Destination(person, way)).FirstOrDefault() is { } to
            ? new(new(person.Id, to, audience, member) { Language = person.Details?.Language, EasyRead = person.Details?.EasyRead == true }, null)
            : new(null, MessageProblem.NoRoute);
    }

    private static Audience AudienceOf(ParticipantKind kind) => kind switch
    {
        ParticipantKind.Child => Audience.Child,
        ParticipantKind.Agency => Audience.Agency,
        _ => Audience.Family,
    };

    private async Task<Contact> ContactAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var allocation = file.Allocation;
        var worker = allocation.WorkerId is { } id ? await staff.FindAsync(id, cancellationToken) : null;
        worker ??= (await staff.InTeamAsync(allocation.TeamId, Role.TeamManager, cancellationToken)).FirstOrDefault();
        return worker is null ? OfMailbox(settings.FromOf(file.Pack.Id)) : new(Wording.OneLine(worker.Name), Wording.OneLine(worker.Email));
    }

    private static Contact OfMailbox(MailAddressee mailbox) =>
        new(string.IsNullOrWhiteSpace(mailbox.Name) ? "us" : Wording.OneLine(mailbox.Name), mailbox.Address);

    /// <summary>The reader with the way that the message takes, or why there is none.</summary>
    private sealed record Recipience(Reader? Reader, string? Problem);
}
