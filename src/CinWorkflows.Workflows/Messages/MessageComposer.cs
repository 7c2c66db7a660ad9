using CinWorkflows.Domain.Contacts;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Messages.Templates;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Workflows.Messages;

/// <summary>
/// Writes the text of outgoing messages from the record: for each reader in their own language, with what is to be done, by
/// when, and what happens otherwise. The same record gives the same message on every attempt. No subject carries a name.
/// </summary>
/// <param name="cases">The record.</param>
/// <param name="staff">The authority's staff.</param>
/// <param name="packs">The packs whose words are used.</param>
/// <param name="calendars">The working days of the authorities.</param>
/// <param name="settings">What all messages share.</param>
/// <param name="reach">The ways in which people can be reached.</param>
/// <param name="wording">The authority's own words.</param>
/// <param name="meetings">The calendars that authorities have: their servers invite staff and professionals themselves.</param>
/// <param name="links">The links by which other authorities read transfers; null where the host has none.</param>
public sealed class MessageComposer(ICaseReader cases, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars, MessageSettings settings, Reach reach, LetterWording wording, IMeetingCalendars meetings, TransferLinkMail? links = null)
{
    private readonly MatterReader _matters = new(cases, staff, packs, calendars, settings, reach, links);

    private readonly Dictionary<MessageKind, ILetterWriter<CaseMatter>> _aboutCases = new()
    {
        [MessageKind.TransferOffer] = new TransferOfferLetter(links),
        [MessageKind.TransferCode] = new TransferCodeLetter(links),
        [MessageKind.Notice] = new NoticeLetter(cases),
        [MessageKind.Invitation] = new InvitationLetter(cases, staff),
        [MessageKind.Cancellation] = new CancellationLetter(cases, staff),
        [MessageKind.ViewsRequest] = new ViewsLetter(),
        [MessageKind.PlanCopy] = new PlanLetter(cases),
        [MessageKind.ReviewRecord] = new ReviewLetter(cases),
        [MessageKind.TransferNews] = new TransferLetter(),
    };

    private readonly Dictionary<MessageKind, ILetterWriter<Matter>> _digests = new()
    {
        [MessageKind.Digest] = new DigestLetter(cases, staff, packs, calendars),
    };

    /// <summary>Writes a message.</summary>
    /// <returns>The message, or a problem that writing it again will not solve.</returns>
    /// <exception cref="InvalidOperationException">The case's pack is not known to this host.</exception>
    public async Task<Composition> ComposeAsync(MessageView message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var reading = await _matters.ReadAsync(message, cancellationToken);
        if (reading.Matter is not { } matter)
        {
            return new(null, reading.Problem);
        }

        var draft = matter is CaseMatter about
            ? await _aboutCases[message.Order.Kind].WriteAsync(about, cancellationToken)
            : await _digests[message.Order.Kind].WriteAsync(matter, cancellationToken);
        if (draft.Letter is null)
        {
            return new(null, draft.Problem);
        }

        var letter = wording.Of(matter, draft.Letter);
        return new(Outgoing(matter, letter, LetterForms.Of(letter, matter.Reader.Medium), draft.Invitation), null) { Language = letter.Language };
    }

    private OutgoingMessage Outgoing(Matter matter, Letter letter, LetterForms forms, CalendarInvitation? invitation) => new(
        matter.Message.SendKey,
        matter.Authority,
        settings.FromOf(matter.Authority),
        matter.Reader.To,
        letter.Subject,
        forms.Text,
        forms.Html,
        matter.Reader.Medium == Medium.Email && !IsInvitedByCalendar(matter) ? invitation : null,
        matter.Message.QueuedAt)
    {
        Kind = matter.Order.Kind,
        Reference = matter.Reader.Medium == matter.Message.Medium ? matter.Message.Reference : null,
    };

    /// <summary>The authority that sends a message, by the id of its pack; null where the case is gone.</summary>
    internal Task<string?> AuthorityOfAsync(MessageOrder order, CancellationToken cancellationToken) => _matters.AuthorityOfAsync(order, cancellationToken);

    /// <summary>Two invitations to one meeting would be two entries in one calendar.</summary>
    private bool IsInvitedByCalendar(Matter matter) =>
        matter.Reader.Audience is Audience.Staff or Audience.Agency && meetings.Find(matter.Authority) is not null;
}
