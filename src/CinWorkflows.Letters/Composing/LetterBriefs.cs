using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Letters.Notices;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Composing;

/// <summary>Looks up what a letter is written from: its reader, and the case as it stands.</summary>
internal sealed class LetterBriefs(LetterSources sources, MessageSettings settings, Reach reach)
{
    public async Task<FoundBrief> ReadAsync(LetterDefinition letter, MessageView message, CancellationToken cancellationToken)
    {
        if (letter is StaffLetter)
        {
            return message.Order.To.IsStaff
                ? Of(await StaffAsync(message, DigestEdition.PackOf(message.Order), cancellationToken), reader => new(message, reader, settings, sources))
                : new(null, MessageProblem.StaffOnly);
        }

        if (message.Order.CaseId is not { } caseId || await sources.Cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return new(null, MessageProblem.CaseGone);
        }

        var found = letter switch
        {
            AuthorityLetter offer => OtherAuthority(offer, message),
            _ when message.Order.To.IsStaff && view.File.NamedPeople?.Contains(message.Order.To.Id) == false => await UnnamedAsync(letter, message, view.File.Pack.Id, cancellationToken),
            _ when message.Order.To.IsStaff => await StaffAsync(message, view.File.Pack.Id, cancellationToken),
            _ => await ParticipantAsync(message, view, cancellationToken),
        };
        var contact = await ContactAsync(view.File, cancellationToken);
        return Of(found, reader => OfCase(message, reader, view, contact));
    }

    /// <summary>What a letter is written from that is handed to a participant on paper; null where they are not, or no longer, on the case.</summary>
    public async Task<CaseLetterBrief?> OnPaperAsync(CaseView view, MessageOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await sources.Cases.FindPersonAsync(view.File.CaseId, order.To.Id, cancellationToken) is not { } person)
        {
            return null;
        }

        var reader = Reading(person.ToContact(), new PostDestination(person.Name, []), AudienceOf(person.Kind), null);
        return OfCase(new(order, DeliveryState.Queued, now, 0, null, null, null), reader, view, await ContactAsync(view.File, cancellationToken));
    }

    private CaseLetterBrief OfCase(MessageView message, LetterReader reader, CaseView view, Contact contact)
    {
        var pack = sources.Packs.Get(view.File.Pack);
        return new(message, reader, settings, sources)
        {
            Case = view,
            Pack = pack,
            Calendar = sources.Calendars.Of(pack.Authority),
            Names = new(view.People, sources.Staff),
            Contact = contact,
        };
    }

    private static FoundBrief Of(FoundReader found, Func<LetterReader, LetterBrief> brief) =>
        found.Reader is { } reader ? new(brief(reader), null) : new(null, found.Problem);

    /// <summary>The authority that sends a message, by the id of its pack; null where the case is gone.</summary>
    public Task<string?> AuthorityOfAsync(MessageOrder order, CancellationToken cancellationToken) => SendingAuthority.OfAsync(sources.Cases, order, cancellationToken);

    private async Task<FoundReader> StaffAsync(MessageView message, string authority, CancellationToken cancellationToken) =>
        await sources.Staff.FindAsync(message.Order.To.Id, cancellationToken) is { } member
            ? Found(message, authority, new(member.Id, member.Name, member.Email, null), LetterAudience.Practitioner, member, KeptAway.Nobody)
            : new(null, MessageProblem.RecipientGone);

    /// <summary>Of a restricted case nothing goes to whoever is not named on it; but whoever may name somebody is told that a manager is missing there, and nothing else.</summary>
    private async Task<FoundReader> UnnamedAsync(LetterDefinition letter, MessageView message, string authority, CancellationToken cancellationToken) =>
        letter is NoticeLetter && await sources.Staff.FindAsync(message.Order.To.Id, cancellationToken) is { } member && member.Roles.Contains(Role.ServiceManager)
            ? await StaffAsync(message, authority, cancellationToken)
            : new(null, MessageProblem.Withheld);

    /// <summary>
    /// The contact of another authority, who is no participant: each letter goes by the one way that is its own. Where the
    /// directory has no contact any more that is no way left, which somebody has to see: nothing else tells that authority.
    /// </summary>
    private FoundReader OtherAuthority(AuthorityLetter letter, MessageView message)
    {
        var to = sources.Links?.ContactOf(message.Order.To.Id) is { } contact ? letter.WayTo(contact) : null;
        return to is null || message.Tried.Contains(to.Medium)
            ? new(null, MessageProblem.NoRoute)
            : new(new(message.Order.To.Id, to, LetterAudience.Agency, null), null);
    }

    /// <summary>Whoever has left the case gets nothing more about it, but that a meeting to which they were invited is without them; nor the family of a child who has died, even what was queued before.</summary>
    private async Task<FoundReader> ParticipantAsync(MessageView message, CaseView view, CancellationToken cancellationToken) =>
        (view.File.Participant(message.Order.To.Id) is not null || IsWithdrawn(message.Order, view.File))
        && !view.File.GetsNothingMore(message.Order.To.Id)
        && await sources.Cases.FindPersonAsync(view.File.CaseId, message.Order.To.Id, cancellationToken) is { } person
            ? await ToldAsync(message, view, person, cancellationToken)
            : new(null, MessageProblem.RecipientGone);

    /// <summary>
    /// Who must not be told is asked again when a message leaves: a restriction may have come since it was queued. Nothing goes to a mailbox,
    /// telephone or letter box that somebody reads who must not be told; where no other way is left it is for somebody to tell it by hand.
    /// </summary>
    private async Task<FoundReader> ToldAsync(MessageView message, CaseView view, PersonView person, CancellationToken cancellationToken)
    {
        var (kind, day) = (message.Order.Kind, LondonTime.DateOf(message.QueuedAt));
        if (Withheld.Is(view.File, person.Id, kind, day))
        {
            return new(null, MessageProblem.Withheld);
        }

        return Found(message, view.File.Pack.Id, person.ToContact(), AudienceOf(person.Kind), null, await KeptAway.FromAsync(sources.Cases, view.File, kind, day, cancellationToken));
    }

    private static bool IsWithdrawn(MessageOrder order, CaseFile file) =>
        order.Kind == MessageKind.Cancellation && file.Meeting(order.Subject)?.Departed?.Contains(order.To.Id) == true;

    /// <summary>
    /// The way that it has begun to take, or the best of those that were not tried in vain. Either is safe, and a way begun that is
    /// not safe any more, or led to another address, is not gone on with.
    /// </summary>
    private FoundReader Found(MessageView message, string authority, PersonContact person, LetterAudience audience, StaffMember? member, KeptAway away)
    {
        var ways = reach.Ways(person, authority, message.Order.Kind, away).Except(message.Tried);
        var begun = message is { State: DeliveryState.Sending, DetailsChangedAt: null } ? message.Medium : null;
        return ways.OrderBy(way => way == begun ? 0 : 1).Select(way => Routes.Destination(person, way)).FirstOrDefault() is { } to
            ? new(Reading(person, to, audience, member), null)
            : new(null, MessageProblem.NoRoute);
    }

    private static LetterReader Reading(PersonContact person, Destination to, LetterAudience audience, StaffMember? member) =>
        new(person.Id, to, audience, member) { Language = person.Details?.Language, EasyRead = person.Details?.EasyRead == true };

    private static LetterAudience AudienceOf(ParticipantKind kind) => kind switch
    {
        ParticipantKind.Child => LetterAudience.Child,
        ParticipantKind.Agency => LetterAudience.Agency,
        _ => LetterAudience.Parent,
    };

    private async Task<Contact> ContactAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var allocation = file.Allocation;
        var worker = allocation.WorkerId is { } id ? await sources.Staff.FindAsync(id, cancellationToken) : null;
        worker ??= (await sources.Staff.InTeamAsync(allocation.TeamId, Role.TeamManager, cancellationToken)).FirstOrDefault();
        var number = worker?.Arrangements.Telephone ?? (await sources.Staff.FindTeamAsync(allocation.TeamId, cancellationToken))?.Telephone;
        var contact = worker is null ? OfMailbox(settings.FromOf(file.Pack.Id)) : new(PlainWords.OneLine(worker.Name), PlainWords.OneLine(worker.Email));
        return string.IsNullOrWhiteSpace(number) ? contact : contact with { Telephone = PlainWords.OneLine(number) };
    }

    private static Contact OfMailbox(MailAddressee mailbox) =>
        new(string.IsNullOrWhiteSpace(mailbox.Name) ? "us" : PlainWords.OneLine(mailbox.Name), mailbox.Address);

    /// <summary>The reader with the way that the message takes, or why there is none.</summary>
    private sealed record FoundReader(LetterReader? Reader, string? Problem);
}

/// <summary>What a letter is written from, or why it cannot be written.</summary>
internal sealed record FoundBrief(LetterBrief? Brief, string? Problem);
