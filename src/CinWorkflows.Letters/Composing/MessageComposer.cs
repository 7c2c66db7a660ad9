using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Letters.Invitations;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Letters.Composing;

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
/// <param name="book">Which meetings stand in which calendars, with their links for attending online; null where none do.</param>
/// <param name="answers">Which mailboxes are read for answers to invitations; null where none are.</param>
public sealed class MessageComposer(ICaseReader cases, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars, MessageSettings settings, Reach reach, LetterWording wording, IMeetingCalendars meetings, TransferLinkMail? links = null, ICalendarBook? book = null, IMailedAnswers? answers = null)
{
    private readonly LetterBriefs _briefs = new(
        new(cases, staff, packs, calendars, links)
        {
            InCalendars = book is null ? null : book.OfCaseAsync,
            HasCalendars = authority => meetings.Find(authority) is not null,
            ReadsAnswers = authority => answers?.Authorities.Contains(authority, StringComparer.OrdinalIgnoreCase) == true,
        },
        settings,
        reach);

    /// <summary>Writes a message.</summary>
    /// <returns>The message, or a problem that writing it again will not solve.</returns>
    /// <exception cref="InvalidOperationException">The case's pack is not known to this host.</exception>
    public Task<Composition> ComposeAsync(MessageView message, CancellationToken cancellationToken) => ComposeAsync(message, [], now: null, cancellationToken);

    /// <summary>Writes a message that is to leave now, or says when it may leave.</summary>
    /// <param name="message">The message.</param>
    /// <param name="along">Other notices about the same case to the same reader that it may tell too.</param>
    /// <param name="now">The time; null to write it whatever the hour is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Composition> ComposeAsync(MessageView message, IReadOnlyList<MessageOrder> along, DateTimeOffset? now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var definition = LetterDefinition.Of(message.Order.Kind);
        var (brief, problem) = await _briefs.ReadAsync(definition, message, cancellationToken);
        if (brief is null)
        {
            return new(null, problem);
        }

        if (now is { } at && await KeepsAsync(brief, at, cancellationToken) is { } kept)
        {
            return kept;
        }

        var draft = await definition.WriteAsync(brief with { Along = along }, cancellationToken);
        if (draft.Letter is null)
        {
            return new(null, draft.Problem);
        }

        var letter = wording.Of(brief, draft.Letter);
        return new(Outgoing(brief, letter, LetterForms.Of(letter, brief.Reader.Medium), draft.Invitation) with { Urgent = now is { } hour && LeavingHours.IsUrgent(brief, hour) }, null) { Language = letter.Language, ToldAlong = letter.ToldAlong };
    }

    /// <summary>Writes a letter to a participant as a page that is printed and handed over, whatever way it would have gone.</summary>
    /// <returns>The page as HTML; null where it cannot be written.</returns>
    internal async Task<string?> OnPaperAsync(CaseView view, MessageOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _briefs.OnPaperAsync(view, order, now, cancellationToken) is not { } brief
            || (await LetterDefinition.Of(order.Kind).WriteAsync(brief, cancellationToken)).Letter is not { } letter)
        {
            return null;
        }

        return LetterHtml.Of(wording.Of(brief, letter));
    }

    /// <summary>What keeps a message from leaving now; null where nothing does. What has begun is kept by a move alone.</summary>
    private async Task<Composition?> KeepsAsync(LetterBrief brief, DateTimeOffset now, CancellationToken cancellationToken) => brief.Message.State switch
    {
        DeliveryState.Queued => Keeps(brief, now) ?? await OvertakenAsync(brief, cancellationToken) ?? await AwaitedLink.KeepsAsync(brief, now, cancellationToken),
        DeliveryState.Sending => ForAssessment(brief, now),
        _ => null,
    };

    private static async Task<Composition?> OvertakenAsync(LetterBrief letter, CancellationToken cancellationToken) =>
        letter is CaseLetterBrief { Order.Kind: MessageKind.Invitation or MessageKind.Cancellation } brief
        && (await ToldOfMeeting.BeforeAsync(brief, cancellationToken)).IsOvertaken(await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken))
            ? new(null, MessageProblem.Overtaken)
            : null;

    private static Composition? ForAssessment(LetterBrief brief, DateTimeOffset now) =>
        AwaitedAssessment.Holds(brief) ? new(null, MessageProblem.MoveNotAssessed) { NotBefore = now + AwaitedAssessment.LooksAgainAfter } : null;

    private Composition? Keeps(LetterBrief brief, DateTimeOffset now) =>
        ForAssessment(brief, now) is { } held ? held
        : AwaitedAssessment.HasOvertaken(brief, now) ? new(null, MessageProblem.Overtaken)
        : LeavingHours.NotBefore(brief, CalendarOf(brief, now), now) is { } later ? new(null, MessageProblem.OutOfHours) { NotBefore = later }
        : null;

    private WorkingCalendar CalendarOf(LetterBrief brief, DateTimeOffset now) => brief is CaseLetterBrief { Calendar: var calendar }
        ? calendar
        : calendars.Of((packs.Current(brief.Authority, LondonTime.DateOf(now)) ?? packs.All.First(entry => entry.Pack.Id == brief.Authority)).Pack.Authority);

    private OutgoingMessage Outgoing(LetterBrief brief, Letter letter, LetterForms forms, CalendarInvitation? invitation) => new()
    {
        Key = brief.Message.SendKey,
        Authority = brief.Authority,
        From = settings.FromOf(brief.Authority),
        To = brief.Reader.To,
        Subject = letter.Subject,
        Text = forms.Text,
        Html = forms.Html,
        Invitation = brief.Reader.Medium == Medium.Email && !IsInvitedByCalendar(brief) ? invitation : null,
        Date = brief.Message.QueuedAt,
        Kind = brief.Order.Kind,
        Reference = brief.Reader.Medium == brief.Message.Medium ? brief.Message.Reference : null,
    };

    /// <summary>The authority that sends a message, by the id of its pack; null where the case is gone.</summary>
    internal Task<string?> AuthorityOfAsync(MessageOrder order, CancellationToken cancellationToken) => _briefs.AuthorityOfAsync(order, cancellationToken);

    /// <summary>Two invitations to one meeting would be two entries in one calendar.</summary>
    private bool IsInvitedByCalendar(LetterBrief brief) =>
        brief.Reader.Audience is LetterAudience.Practitioner or LetterAudience.Agency && meetings.Find(brief.Authority) is not null;
}
